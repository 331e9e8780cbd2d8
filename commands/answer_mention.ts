import { claimSubject } from "../datastores/claims/store.ts";
import { lookUpIncident } from "../datastores/incidents/store.ts";
import { loadTeam } from "../datastores/settings/store.ts";
import type { IncidentRecord } from "../domain/incident/record.ts";
import type { Mention } from "../domain/mentions/mention.ts";
import { parseMention } from "../domain/mentions/parse.ts";
import { done, refused } from "../domain/messages/done.ts";
import {
  formAnswer,
  listAnswer,
  NO_INCIDENT_HERE,
  NOT_UNDERSTOOD,
  statusAnswer,
  whoAnswer,
} from "../domain/messages/mention_answers.ts";
import type { Message } from "../domain/messages/message.ts";
import { reason } from "../domain/messages/problems.ts";
import { type Slack, SlackApiError } from "../slack/api.ts";
import { apply, FIRST_RUN } from "../slack/apply.ts";
import { readMessage } from "../slack/read_message.ts";
import { whisper } from "./answered.ts";
import { help } from "./help.ts";
import { listIncidents } from "./list_incidents.ts";
import { doMentioned, isDoing } from "./mentioned.ts";

/** Somebody has mentioned Incd in a message. */
export interface Mentioned {
  channel: string;
  /** Slack user id. */
  person: string;
  /** The message's. */
  ts: string;
  /** As Slack has it. */
  text: string;
}

/** How long a list may be put together for an answer. Milliseconds. */
const LIST_MS = 5_000;

/** Our sign on a message that we have done what it says. */
const DONE = "white_check_mark";

/**
 * Does what somebody says who mentions Incd, or answers them. What is done bears
 * a sign of ours; a question is answered in the thread in which it was asked;
 * what cannot be done, or was not understood, is said to the person alone. Bots
 * are not listened to.
 *
 * @param connect Makes a connection to Slack with a run's time of its own.
 * @throws SlackApiError when the person could not be told; HeldByTwin when this
 * was delivered twice
 */
export async function answerMention(
  connect: () => Slack,
  mentioned: Mentioned,
): Promise<void> {
  const { channel, person, text } = mentioned;
  const slack = connect();
  const record = await lookUpIncident(slack, channel);
  const bot = record?.bot || (await loadTeam(slack)).bot;
  if (!person || person === bot) return;
  const mention = parseMention(text, bot);
  if (!record || !isDoing(mention)) {
    return await answer(slack, mentioned, mention, record);
  }
  try {
    const cause = causeOf(mentioned);
    const said = { channel, person, cause, known: record };
    const result = await doMentioned(slack, said, mention);
    if (!result) {
      const meant: Mention = mention.kind === "severity" && mention.otherwise
        ? { kind: "form", shortcut: mention.otherwise }
        : { kind: "unknown" };
      return await answer(slack, mentioned, meant, record);
    }
    if (!result.ok) {
      return await tell(connect(), mentioned, refused(result.message));
    }
    await confirm(connect(), mentioned, result.value.unfinished);
  } catch (error) {
    if (!(error instanceof SlackApiError)) throw error;
    const sentence = `This was not done: ${reason(error.code)}`;
    await tell(connect(), mentioned, refused(sentence));
  }
}

async function confirm(
  slack: Slack,
  mentioned: Mentioned,
  unfinished: string[],
): Promise<void> {
  const { channel, ts } = mentioned;
  await apply(slack, [{ kind: "react", channel, ts, emoji: DONE }], FIRST_RUN);
  if (unfinished.length) {
    const message = done("Done, but not everybody sees it yet", unfinished);
    await tell(slack, mentioned, message);
  }
}

/** Says it to the person alone, in the thread if they wrote there. */
async function tell(
  slack: Slack,
  { channel, person, ts }: Mentioned,
  message: Message,
): Promise<void> {
  const threadTs = (await readMessage(slack, { channel, ts }))?.thread_ts;
  await whisper(slack, { channel, person, threadTs, message });
}

async function answer(
  slack: Slack,
  mentioned: Mentioned,
  mention: Mention,
  record: IncidentRecord | undefined,
): Promise<void> {
  const { channel, person, ts } = mentioned;
  const [message, standing] = await Promise.all([
    readMessage(slack, { channel, ts }),
    claimSubject(slack, `${channel}#${causeOf(mentioned)}`),
  ]);
  // Gone meanwhile, written by a bot, or in the hands of another delivery.
  if (!message || message.bot_id || !standing.won) return;
  const threadTs = message.thread_ts;
  if (mention.kind === "help") {
    return await help(slack, { channel, person, threadTs });
  }
  if (mention.kind === "form" && record) {
    const message = formAnswer(record, mention.shortcut);
    return await whisper(slack, { channel, person, threadTs, message });
  }
  const said = await answerTo(slack, mention, record);
  if (!said) {
    const words = record ? NOT_UNDERSTOOD : NO_INCIDENT_HERE;
    return await whisper(slack, { channel, person, threadTs, message: words });
  }
  await apply(slack, [{
    kind: "post",
    channel,
    key: `${causeOf(mentioned)}/answer`,
    message: said,
    threadTs: threadTs ?? ts,
  }], { look: standing.repeat, since: standing.since });
}

/** What everybody in the channel may read; nothing where it is not for them. */
async function answerTo(
  slack: Slack,
  mention: Mention,
  record: IncidentRecord | undefined,
): Promise<Message | undefined> {
  if (mention.kind === "list") {
    const { incidents } = await listIncidents(slack, "open", "", LIST_MS);
    return listAnswer(incidents);
  }
  if (!record) return undefined;
  if (mention.kind === "status") return statusAnswer(record, Date.now());
  if (mention.kind === "who") return whoAnswer(record, mention.role);
}

/** What is done because of a message has the message for its cause. */
function causeOf({ channel, ts }: Mentioned): string {
  return `mention/${channel}/${ts}`;
}
