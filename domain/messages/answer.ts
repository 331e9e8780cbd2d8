import { escape } from "../text.ts";
import { typed } from "./blocks.ts";
import type { Message } from "./message.ts";

/** A sentence for one person, which may quote what somebody typed. */
export function answer(sentence: string): Message {
  return { text: escape(sentence), blocks: [typed(sentence)] };
}
