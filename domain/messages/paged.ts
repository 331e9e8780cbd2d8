import type { HelpEvent } from "../incident/help_events.ts";
import { aboutHelp } from "../timeline/story_help.ts";
import { section } from "./blocks.ts";
import type { Message } from "./message.ts";

/** That the pager was called: nobody shall do it again without knowing. */
export function paged(
  event: Extract<HelpEvent, { kind: "paged" }>,
): Message {
  const text = aboutHelp(event);
  return { text, blocks: [section(text)] };
}
