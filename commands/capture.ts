import { lookUpIncident } from "../datastores/incidents/store.ts";
import { entryId, getEntry } from "../datastores/timeline/store.ts";
import { allow, type Decision, refuse } from "../domain/decision.ts";
import {
  capturedAs,
  CAPTURING,
  recapture,
} from "../domain/incident/capture.ts";
import type { CapturedAs } from "../domain/incident/events.ts";
import type { IncidentRecord } from "../domain/incident/record.ts";
import { TASK_MAX } from "../domain/incident/tasks.ts";
import { refused } from "../domain/messages/done.ts";
import {
  capturedMessage,
  meaningOf,
  signsOn,
  type SlackMessage,
} from "../domain/timeline/captured_message.ts";
import { isWithdrawn } from "../domain/timeline/latest.ts";
import { messageAt } from "../domain/timeline/message_link.ts";
import { plainWords } from "../domain/timeline/quoted.ts";
import { cut, oneLine } from "../domain/text.ts";
import { type Slack, SlackApiError } from "../slack/api.ts";
import { readMessage } from "../slack/read_message.ts";
import { isOurs } from "../slack/sent.ts";
import { whisper } from "./answered.ts";
import type { Done } from "./change.ts";
import { declareBySign } from "./declare_by_sign.ts";
import { giveTask } from "./give_task.ts";
import { rewrite } from "./rewrite.ts";

/** Somebody has put a sign on a message or taken it away. */
export interface HeardSign {
  channel: string;
  /** The message's. */
  ts: string;
  /** Without colons; "" for Slack's own pin. */
  emoji: string;
  /** The message's permanent link, or "". */
  link: string;
  /** Slack user id. */
  person: string;
}

/**
 * Brings the timeline to what the signs on a message say now: so it does not
 * matter whether what is heard of was put on or taken away, comes twice, late
 * or after what came later. What cannot be done is said to the person alone.
 *
 * Where there is no incident, the message may become one: two calls, unless the
 * emoji says so. Else six until the message bears our own.
 *
 * @param connect Makes a connection to Slack with a run's time of its own.
 * @throws SlackApiError when the person could not be told, or HeldByTwin
 */
export async function captureBySign(
  connect: () => Slack,
  heard: HeardSign,
): Promise<void> {
  const tell = (sentence: string) =>
    whisper(connect(), { ...heard, message: refused(sentence) });
  try {
    const result = await capture(connect, heard);
    if (!result.ok) await tell(result.message);
  } catch (error) {
    if (!(error instanceof SlackApiError)) throw error;
    await tell(
      `Cannot ${CAPTURING}: Slack said "${error.code}". Take your ${
        heard.emoji ? "emoji" : "pin"
      } away and put it there again`,
    );
  }
}

async function capture(
  connect: () => Slack,
  heard: HeardSign,
): Promise<Decision<Done | undefined>> {
  const { channel, ts, emoji, link, person } = heard;
  const slack = connect();
  const known = await lookUpIncident(slack, channel);
  if (!known) {
    if (emoji) await declareBySign(connect, heard);
    return allow(undefined);
  }
  if (ts === known.cardTs || person === known.bot) {
    return allow(undefined);
  }
  const as = emoji ? meaningOf(emoji, known.signs) : "capture";
  if (!as || as === "declare") return allow(undefined);
  const place = { channel, ts, link };
  if (as === "task") return await makeTask(slack, known, place, person);
  return await rewrite(connect, {
    channel,
    person: "",
    what: CAPTURING,
    cause: causeOf(ts, as),
    known,
    async decide(slack, record, before) {
      const message = await readForeign(slack, place);
      if (!message) return allow(undefined);
      const signs = signsOn(message, channel, record.signs);
      return recapture(record, before?.event, message, as, signs, person);
    },
  });
}

function causeOf(ts: string, as: CapturedAs): string {
  return `capture/${ts}/${as}`;
}

/** A message that somebody else has written: ours are no news to the timeline. */
async function readForeign(
  slack: Slack,
  place: { channel: string; ts: string; link?: string },
): Promise<SlackMessage | undefined> {
  const message = await readMessage(slack, place);
  return message && !isOurs(message) ? message : undefined;
}

/** One task for a message, however many ask for it; it ends where tasks end. */
async function makeTask(
  slack: Slack,
  known: IncidentRecord,
  place: { channel: string; ts: string; link: string },
  person: string,
): Promise<Decision<Done | undefined>> {
  const { channel, ts } = place;
  const cause = `task/${ts}`;
  const [message, given] = await Promise.all([
    readForeign(slack, place),
    getEntry(slack, entryId(channel, cause, 0)),
  ]);
  const asked = message && signsOn(message, channel, known.signs).has("task");
  if (!asked || given) return allow(undefined);
  const captured = capturedMessage(message);
  const words = oneLine(plainWords(captured.text));
  return await giveTask(slack, {
    channel,
    person,
    cause,
    title: cut(words, TASK_MAX) || "Look at the message",
    owner: "",
    message: captured,
    known,
  });
}

/** What an admin's workflow wants to have kept. */
export interface Asked {
  channel: string;
  /** The message's ts or permanent link. */
  message: string;
  /** What it stands for, in a word; "" for a plain capture. */
  as: string;
  /** Slack user id, or "". */
  person: string;
}

/**
 * Keeps a message in the timeline without anybody's emoji.
 *
 * @param connect Makes a connection to Slack with a run's time of its own.
 * @throws SlackApiError, or HeldByTwin when this step was delivered twice
 */
export async function captureNamed(
  connect: () => Slack,
  { channel, message: named, as: word, person }: Asked,
): Promise<Decision<Done | undefined>> {
  const as = capturedAs(word);
  if (!as.ok) return as;
  const place = messageAt(named);
  if (!place || place.channel && place.channel !== channel) {
    return unknownMessage();
  }
  const { ts } = place;
  return await rewrite(connect, {
    channel,
    person,
    what: CAPTURING,
    cause: causeOf(ts, as.value),
    async decide(slack, record, before) {
      if (before && !isWithdrawn(before.event)) return allow(undefined);
      const message = await readForeign(slack, { channel, ts, link: named });
      if (!message) return unknownMessage();
      const signs = new Set([as.value]);
      return recapture(
        record,
        before?.event,
        message,
        as.value,
        signs,
        person,
      );
    },
  });
}

function unknownMessage(): Decision<never> {
  return refuse(
    "unknown_message",
    `Cannot ${CAPTURING}: give the link of a message in the incident's channel that Incd has not written itself`,
  );
}
