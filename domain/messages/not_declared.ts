import type { Asked } from "../declaration/declare.ts";
import { escape } from "../text.ts";
import { section, typed } from "./blocks.ts";
import type { Message } from "./message.ts";

/** The private message to the declarer when the incident was refused after the form had closed: what was typed is in it. */
export function notDeclared(asked: Asked, sentence: string): Message {
  return {
    text: escape(sentence),
    blocks: [
      typed(sentence),
      section("This is what you wrote. Declare again with it"),
      typed(asked.title || "No title"),
      ...(asked.description ? [typed(asked.description)] : []),
    ],
  };
}
