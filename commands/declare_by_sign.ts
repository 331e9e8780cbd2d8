import { loadTeam } from "../datastores/settings/store.ts";
import { TITLE_MAX } from "../domain/declaration/declare.ts";
import { allow, type Decision, refuse } from "../domain/decision.ts";
import type { IncidentRecord } from "../domain/incident/record.ts";
import { declaredHere } from "../domain/messages/declared_here.ts";
import { refused } from "../domain/messages/done.ts";
import { reason } from "../domain/messages/problems.ts";
import {
  capturedMessage,
  meaningOf,
  signsOn,
  type SlackMessage,
} from "../domain/timeline/captured_message.ts";
import { plainWords } from "../domain/timeline/quoted.ts";
import { cut, oneLine } from "../domain/text.ts";
import { type Slack, SlackApiError } from "../slack/api.ts";
import { apply } from "../slack/apply.ts";
import { readMessage } from "../slack/read_message.ts";
import { alertShown, isOurs } from "../slack/sent.ts";
import { declareAlert } from "./alerts/declare_alert.ts";
import { whisper } from "./answered.ts";
import type { HeardSign } from "./capture.ts";
import { createChannel } from "./create_channel.ts";
import { finish } from "./finish.ts";
import { note } from "./note.ts";

/** As in "Cannot <what>". */
const WHAT = "declare an incident from the message";

/** Where Incd is not, nobody waits for it to do anything. */
const NOT_THERE = new Set([
  "not_in_channel",
  "channel_not_found",
  "missing_scope",
  "thread_not_found",
  "message_not_found",
]);

/** How much of the message stands in the timeline, characters. */
const QUOTED_MAX = 500;

/**
 * Somebody has put the emoji on a message that stands for an incident, in a
 * channel that is none's: the message becomes one, once, whoever else does the
 * same. What cannot be done is said to the person alone.
 *
 * Two calls for any other emoji.
 *
 * @param connect Makes a connection to Slack with a run's time of its own.
 * @throws SlackApiError when the person could not be told, or HeldByTwin
 */
export async function declareBySign(
  connect: () => Slack,
  heard: HeardSign,
): Promise<void> {
  const tell = (sentence: string) =>
    whisper(connect(), { ...heard, message: refused(sentence) });
  try {
    const declared = await declare(connect, heard);
    if (!declared.ok) await tell(declared.message);
  } catch (error) {
    if (!(error instanceof SlackApiError)) throw error;
    if (NOT_THERE.has(error.code)) return;
    await tell(
      `Cannot ${WHAT}: ${
        reason(error.code)
      }. Take your emoji away and put it there again`,
    );
  }
}

async function declare(
  connect: () => Slack,
  heard: HeardSign,
): Promise<Decision<unknown>> {
  const { channel, ts, emoji, link, person } = heard;
  const slack = connect();
  const { settings, bot } = await loadTeam(slack);
  const isMeant = meaningOf(emoji, settings.emoji) === "declare";
  if (!isMeant || person === bot) return allow(undefined);
  const message = await readMessage(slack, { channel, ts, link });
  // Taken away again, or put there long before it was given this meaning.
  if (!message || !signsOn(message, channel, settings.emoji).has("declare")) {
    return allow(undefined);
  }
  if (isOurs(message)) {
    const alert = alertShown(message);
    return alert ? await declareAlert(slack, alert, person) : allow(undefined);
  }
  return await declareFrom(connect, slack, heard, message);
}

async function declareFrom(
  connect: () => Slack,
  slack: Slack,
  { channel, ts, person }: HeardSign,
  message: SlackMessage,
): Promise<Decision<unknown>> {
  const words = plainWords(capturedMessage(message).text).trim();
  const [title = "", ...rest] = words.split("\n").map((line) => oneLine(line))
    .filter(Boolean);
  if (!title) {
    return refuse(
      "title_missing",
      `Cannot ${WHAT}: it has no words. Declare with /incident`,
    );
  }
  const place = await placeOf(slack, channel, ts);
  const short = cut(title, TITLE_MAX);
  const cause = `sign/${channel}/${ts}`;
  const description = [
    ...(short === title ? [] : [title]),
    ...rest,
    ...(place.link ? [`From the message ${place.link}`] : []),
  ].join("\n");
  const created = await createChannel(slack, cause, {
    asked: {
      title: short,
      description: cut(description, DESCRIPTION_KEPT),
      declarer: person,
      private: place.private,
      detectedAt: Math.floor(Number(ts) * 1000),
    },
    declaredAt: Date.now(),
    finish: true,
    earlier: "",
  });
  if (created.kind === "failed") throw created.error;
  if (created.kind === "refused") return created.refusal;
  if (created.kind === "left_to_another") return allow(undefined);
  const { record } = created;
  await quote(connect(), record, { words, link: place.link, ts, person });
  await finish(connect(), { cause, asked: {} });
  await sayHere(connect(), record, { channel, ts, person, ...place });
  return allow(record);
}

/** With room for what Slack turns one character into. */
const DESCRIPTION_KEPT = 2500;

/** Where a message stands, and who may read it. */
interface Place {
  link: string;
  private: boolean;
  /** With another organisation. */
  shared: boolean;
}

/** Words that few may read stay with few. */
async function placeOf(
  slack: Slack,
  channel: string,
  message_ts: string,
): Promise<Place> {
  const [found, link] = await Promise.all([
    slack.callUnless(["missing_scope"], "conversations.info", { channel }),
    slack.callUnless(["message_not_found"], "chat.getPermalink", {
      channel,
      message_ts,
    }),
  ]);
  const { is_private, is_im, is_mpim, is_ext_shared } = found?.channel ??
    { is_private: true };
  return {
    link: link?.permalink ?? "",
    private: !!(is_private || is_im || is_mpim),
    shared: !!is_ext_shared,
  };
}

/** The message stands in the timeline at its own time: before the declaration. */
async function quote(
  slack: Slack,
  record: IncidentRecord,
  { words, link, ts, person }: {
    words: string;
    link: string;
    ts: string;
    person: string;
  },
): Promise<void> {
  const asked = {
    channel: record.channel,
    cause: "from-message",
    person,
    text: `${cut(words, QUOTED_MAX)}${link ? `\n${link}` : ""}`,
    known: record,
  };
  const noted = await note(slack, {
    ...asked,
    at: Math.floor(Number(ts) * 1000),
  });
  // A message from long ago stands where the timeline begins.
  if (!noted.ok) await note(slack, { ...asked, at: record.declaredAt });
}

/** Where the message is, so that whoever reads it goes on there; others' organisations read nothing of it. */
async function sayHere(
  slack: Slack,
  record: IncidentRecord,
  { channel, ts, person, shared }: Place & {
    channel: string;
    ts: string;
    person: string;
  },
): Promise<void> {
  const message = declaredHere(record, person);
  const key = `${record.cause}/here`;
  await apply(
    slack,
    [
      shared
        ? { kind: "tell_privately", user: person, key, message }
        : { kind: "post", channel, threadTs: ts, key, message },
    ],
    { look: true, since: record.declaredAt },
  );
}
