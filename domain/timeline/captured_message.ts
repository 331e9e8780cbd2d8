import type { CapturedMessage } from "../incident/events.ts";
import { emojiName, type SignId, type Signs } from "../settings/emoji.ts";
import { cut } from "../text.ts";

/** How much of a message's text the timeline keeps, characters. */
export const CAPTURED_MAX = 3000;

/** How many files of one message are linked. */
const FILES_MAX = 10;

/** A message as Slack answers it, as far as it matters here: https://docs.slack.dev/messaging/retrieving-messages */
export interface SlackMessage {
  ts: string;
  thread_ts?: string;
  user?: string;
  bot_id?: string;
  text?: string;
  attachments?: { fallback?: string; text?: string; title?: string }[];
  files?: { name?: string; title?: string; permalink?: string }[];
  reactions?: { name: string; count?: number }[];
  /** The channels in which it is pinned. */
  pinned_to?: string[];
}

/** The message as the timeline keeps it. */
export function capturedMessage(message: SlackMessage): CapturedMessage {
  const { ts, thread_ts, user, bot_id } = message;
  return {
    ts,
    threadTs: thread_ts && thread_ts !== ts ? thread_ts : "",
    author: bot_id ? "" : user ?? "",
    text: cut(textOf(message), CAPTURED_MAX),
    files: (message.files ?? []).slice(0, FILES_MAX).flatMap((file) =>
      file.permalink?.startsWith("https://")
        ? [{ name: file.title || file.name || "File", url: file.permalink }]
        : []
    ),
  };
}

/** Monitors mostly write into attachments and leave the text empty. */
function textOf({ text, attachments = [] }: SlackMessage): string {
  if (text) return text;
  return attachments
    .map(({ title, text, fallback }) =>
      [title, text].filter(Boolean).join(": ") || fallback
    )
    .filter(Boolean)
    .join("\n");
}

/** What an emoji means here; nothing for most. */
export function meaningOf(emoji: string, signs: Signs): SignId | undefined {
  const name = emojiName(emoji);
  return (Object.keys(signs) as SignId[]).find((sign) => signs[sign] === name);
}

/** What the signs on a message say; Slack's pin, in its own channel, is one as well. */
export function signsOn(
  message: SlackMessage,
  channel: string,
  signs: Signs,
): Set<SignId> {
  const found = new Set<SignId>();
  for (const { name, count = 1 } of message.reactions ?? []) {
    const meaning = meaningOf(name, signs);
    if (meaning && count > 0) found.add(meaning);
  }
  if (message.pinned_to?.includes(channel)) found.add("capture");
  return found;
}
