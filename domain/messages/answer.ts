import { section } from "./blocks.ts";
import type { Message } from "./message.ts";

/** A sentence for one person. */
export function answer(sentence: string): Message {
  return { text: sentence, blocks: [section(sentence)] };
}
