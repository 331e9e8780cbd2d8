import type { IncidentEvent, KeptEntry } from "../incident/events.ts";
import { cut, oneLine } from "../text.ts";
import { plainWords } from "../timeline/quoted.ts";
import { CAPTURED_AS, TRIED } from "../timeline/story.ts";

/** How much of one thing a draft shows, characters. */
const SHOWN = 300;

/** How many things it shows: the newest. */
const LINES = 8;

/** When the last update was posted, else when it was declared. Milliseconds since 1970. */
export function lastUpdateAt(entries: KeptEntry[], declaredAt: number): number {
  return entries
    .filter(({ event }) => event.kind === "updated")
    .reduce((last, { recordedAt }) => Math.max(last, recordedAt), declaredAt);
}

/**
 * The next update as it can be sent, made of what the timeline has since the
 * last one, in plain words, oldest first; "" if there is nothing to say.
 */
export function draftUpdate(entries: KeptEntry[], since: number): string {
  const lines = entries
    .filter(({ recordedAt }) => recordedAt >= since)
    .sort((a, b) => a.at - b.at)
    .flatMap(({ event }) => progress(event))
    .map((line) => cut(oneLine(plainWords(line)), SHOWN));
  return [...new Set(lines)].slice(-LINES).map((line) => `• ${line}`)
    .join("\n");
}

/** What an event says of how far we are; people come and go without it. */
function progress(event: IncidentEvent): string[] {
  switch (event.kind) {
    case "captured":
      return event.withdrawn
        ? []
        : [`${CAPTURED_AS[event.as]}${event.message.text}`];
    case "noted":
      return [`${event.tried ? TRIED[event.tried] : ""}${event.text}`];
    case "task_done":
      return event.title ? [`Done: ${event.title}`] : [];
    default:
      return [];
  }
}
