import type { TimelineEntry } from "../incident/events.ts";
import { cut, oneLine } from "../text.ts";

/** How many entries the card shows. */
export const LATEST = 5;

/**
 * The entries that the card shows: the newest by when they happened, each once,
 * without what it does not show of them.
 */
export function latest(entries: TimelineEntry[]): TimelineEntry[] {
  const once = new Map<string, TimelineEntry>();
  for (const entry of entries) {
    // Who reads the card is in the channel.
    if (entry.event.kind === "channel_created") continue;
    const shown = { ...entry, event: short(entry.event) };
    once.set(JSON.stringify([shown.at, shown.event]), shown);
  }
  return [...once.values()].sort((a, b) => a.at - b.at).slice(-LATEST);
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
