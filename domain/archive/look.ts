import type { Exporting, Look, Stretch } from "../incident/aftermath.ts";

/** What of a message of a channel matters before it is read as a whole. */
export interface SeenMessage {
  ts: string;
  /** The parent's; its own if it is a parent. */
  thread_ts?: string;
  user?: string;
  bot_id?: string;
  subtype?: string;
  reply_count?: number;
  latest_reply?: string;
}

/** Most messages of a part, replies among them; a longer thread is a part of its own. */
const MESSAGES_MAX = 2000;

/** Most calls that reading a part takes, but for a thread that alone takes more. */
export const CALLS_MAX = 15;

/** How many replies come with one call. */
export const REPLIES_PAGE = 1000;

/** Nothing is written yet. */
export const NOT_BEGUN: Exporting = {
  upTo: "",
  parts: 0,
  messages: 0,
  events: 0,
  files: [],
  names: {},
};

/** How old a message is before it is written: Slack may show a younger one a moment late. Milliseconds. */
const SETTLED_MS = 1000;

/** A look that begins now. */
export function beginLook(now: number): Look {
  return {
    upTo: ((now - SETTLED_MS) / 1000).toFixed(6),
    seenTo: "",
    complete: false,
    stretches: [],
    threads: [],
    news: false,
    saidAt: 0,
  };
}

/**
 * What a further page of the channel adds to a look.
 *
 * @param page The next messages, newest first.
 * @param bot Incd's own user id: what it says itself is nothing new.
 */
export function lookedAt(
  look: Look,
  page: SeenMessage[],
  { upTo: written }: Pick<Exporting, "upTo">,
  bot: string,
): Look {
  const seen: Look = {
    ...look,
    stretches: look.stretches.map((stretch) => ({ ...stretch })),
    threads: [...look.threads],
  };
  for (const message of page) {
    seen.seenTo = message.ts;
    seen.saidAt = Math.max(seen.saidAt, saidAt(message));
    // It comes with its thread.
    if (isReply(message)) continue;
    const isNew = message.ts > written;
    const hasNewReplies = (message.reply_count ?? 0) > 0 &&
      (message.latest_reply ?? message.ts) > written;
    if ((isNew && message.user !== bot) || hasNewReplies) seen.news = true;
    if (message.ts > look.upTo) continue;
    if (isNew) addTo(seen.stretches, message, look.upTo, written);
    else if (hasNewReplies) seen.threads.push(message.ts);
  }
  return seen;
}

/** A reply that is shown beside its thread too. */
export function isReply({ ts, thread_ts }: SeenMessage): boolean {
  return thread_ts !== undefined && thread_ts !== ts;
}

function addTo(
  stretches: Stretch[],
  { ts, reply_count = 0 }: SeenMessage,
  newest: string,
  after: string,
): void {
  const calls = Math.ceil(reply_count / REPLIES_PAGE);
  const last = stretches.at(-1);
  if (
    last && last.calls + calls <= CALLS_MAX &&
    last.messages + 1 + reply_count <= MESSAGES_MAX
  ) {
    last.calls += calls;
    last.messages += 1 + reply_count;
    return;
  }
  if (last) last.after = ts;
  stretches.push({
    after,
    upTo: last ? ts : newest,
    messages: 1 + reply_count,
    calls: 1 + calls,
  });
}

/** Lines such as "has joined" have a subtype; files and what is shown beside a thread are messages too. */
const SAID = ["file_share", "me_message", "thread_broadcast"];

/** Whether a person said it. */
export function isOfPerson({ bot_id, subtype }: SeenMessage): boolean {
  return !bot_id && (!subtype || SAID.includes(subtype));
}

/** When people last said something in a message or its thread, milliseconds since 1970; 0 if Incd or Slack wrote it. */
export function saidAt(message: SeenMessage): number {
  const own = isOfPerson(message) ? Number(message.ts) : 0;
  return Math.floor(
    Math.max(own, Number(message.latest_reply ?? 0)) * 1000,
  );
}
