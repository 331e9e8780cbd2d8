import { context, section } from "./blocks.ts";
import type { Message } from "./message.ts";

/**
 * For one person: what they did is done, and what of it nobody sees yet.
 *
 * @param sentence Mrkdwn of ours; people's words in it must be escaped.
 * @param unfinished A line of mrkdwn each.
 */
export function done(sentence: string, unfinished: string[]): Message {
  return {
    text: sentence,
    blocks: [
      section(sentence),
      ...(unfinished.length
        ? [section(unfinished.map((text) => `• ${text}`).join("\n"))]
        : []),
      ...(unfinished.length
        ? [context("It is written down; the rest is tried again by itself")]
        : []),
    ],
  };
}

/** For one person: why something was not done. Our own sentence, it may mention people. */
export function refused(sentence: string): Message {
  return { text: sentence, blocks: [section(sentence)] };
}
