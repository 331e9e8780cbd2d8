import type { TimelineEntry } from "../incident/events.ts";
import { cut, oneLine } from "../text.ts";

/** How many entries the card shows. */
export const LATEST = 5;

/** The entries that the card shows: the newest by when they happened, without what it does not show of them. */
export function latest(entries: TimelineEntry[]): TimelineEntry[] {
  return [...entries]
    .sort((a, b) => a.at - b.at)
    .slice(-LATEST)
    .map((entry) => ({ ...entry, event: short(entry.event) }));
}

function short(event: TimelineEntry["event"]): TimelineEntry["event"] {
  switch (event.kind) {
    case "declared":
      return { ...event, description: "" };
    case "noted":
      return { ...event, text: cut(oneLine(event.text), 150) };
    default:
      return event;
  }
}
