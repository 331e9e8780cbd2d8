import type { TimelineEntry } from "../incident/events.ts";
import { sentence } from "../timeline/story.ts";
import { context, section } from "./blocks.ts";
import { moment } from "./dates.ts";
import type { Message } from "./message.ts";

/** A new timeline entry, said below the card. */
export function noted(entry: TimelineEntry): Message {
  const words = sentence(entry.event);
  return {
    text: words,
    blocks: [
      section(words),
      context(`Timeline, ${moment(entry.at, "{date_short_pretty} at {time}")}`),
    ],
  };
}
