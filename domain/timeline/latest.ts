import type { IncidentEvent, TimelineEntry } from "../incident/events.ts";
import { cut, oneLine } from "../text.ts";

/** How many entries the card shows. */
export const LATEST = 5;

/**
 * The entries that the card shows: the newest by when they happened, each once,
 * without what it does not show of them. What was taken back is not among them.
 */
export function latest(entries: TimelineEntry[]): TimelineEntry[] {
  const once = new Map<string, TimelineEntry>();
  for (const { at, recordedAt, event } of entries) {
    if (HIDDEN.has(event.kind)) continue;
    const shown = { at, recordedAt, event: short(event) };
    const id = identity(shown);
    if (isWithdrawn(event)) once.delete(id);
    else once.set(id, shown);
  }
  return [...once.values()].sort((a, b) => a.at - b.at).slice(-LATEST);
}

/** Who reads the card is in the channel; the others are about one person alone. */
const HIDDEN = new Set<IncidentEvent["kind"]>([
  "channel_created",
  "followed",
  "unfollowed",
  "update_snoozed",
  "exported",
]);

/** A message is captured once as each thing, whoever does it. */
function identity({ at, event }: TimelineEntry): string {
  return event.kind === "captured"
    ? `${event.message.ts} ${event.as}`
    : JSON.stringify([at, { ...event, withdrawn: undefined }]);
}

/** Whether somebody has taken back what stands there. */
export function isWithdrawn(event: IncidentEvent): boolean {
  return "withdrawn" in event && event.withdrawn === true;
}

function short(event: IncidentEvent): IncidentEvent {
  switch (event.kind) {
    case "declared":
      return { ...event, description: "" };
    case "amended":
      return event.description === undefined
        ? event
        : { ...event, description: "" };
    case "noted":
    case "updated":
      return { ...event, text: brief(event.text) };
    case "resolved":
      return { ...event, fix: brief(event.fix), customers: "", text: "" };
    case "reopened":
    case "clocks_edited":
      return { ...event, why: brief(event.why) };
    case "captured":
      return {
        ...event,
        message: {
          ...event.message,
          text: brief(event.message.text),
          files: event.message.files.slice(0, 1),
        },
      };
    case "handover_offered":
      return { ...event, brief: { ruledOut: "", temporary: "", notes: "" } };
    default:
      return event;
  }
}

function brief(text: string): string {
  return cut(oneLine(text), 150);
}
