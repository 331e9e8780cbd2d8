import type { IncidentEvent, KeptEntry } from "../../incident/events.ts";
import {
  points,
  type Reviewed,
  type Section,
  told,
  when,
} from "../reviewed.ts";

/** How many entries a review shows: nobody reads more, and Slack does not say how much a canvas holds. */
const SHOWN = 80;

/** What happened when, day by day, with links to what people said. */
export const timeline: Section = {
  heading: "Timeline",
  body(reviewed) {
    const all = reviewed.entries.filter(({ event }) =>
      !OUTSIDE.has(event.kind)
    );
    const shown = all.length > SHOWN ? mostTelling(all) : all;
    const { wording } = reviewed;
    return [
      `Times are those of ${wording.zone}. **T** is the first sign of trouble.`,
      ...days(reviewed, shown),
      ...(all.length > shown.length
        ? [
          `*${
            all.length - shown.length
          } entries that tell less are left out: Timeline: show, in the incident's channel, has all.*`,
        ]
        : []),
    ];
  },
};

/** They are about one person alone, about the tools, or come after the incident. */
const OUTSIDE = new Set<IncidentEvent["kind"]>([
  "channel_created",
  "followed",
  "unfollowed",
  "update_snoozed",
  "nothing_new",
  "action_item_added",
  "action_item_changed",
  "action_item_ended",
  "action_item_reopened",
  "clocks_edited",
  "review_started",
  "review_changed",
  "review_published",
  "review_skipped",
  "archive_announced",
  "kept_open",
  "exported",
  "channel_changed",
]);

function days(reviewed: Reviewed, entries: KeptEntry[]): string[] {
  const byDay = Map.groupBy(entries, ({ at }) => reviewed.wording.day(at));
  return [...byDay].flatMap(([day, entries]) => [
    `**${day}**`,
    ...points(
      entries.map((entry) =>
        `${when(reviewed, entry.at)} ${told(reviewed, entry)}`
      ),
    ),
  ]);
}

/** Those of the most telling kinds, in their order. */
function mostTelling(entries: KeptEntry[]): KeptEntry[] {
  const kept = new Set(
    entries.toSorted((a, b) => rank(a.event) - rank(b.event)).slice(0, SHOWN),
  );
  return entries.filter((entry) => kept.has(entry));
}

/** 0 tells most. */
function rank(event: IncidentEvent): number {
  switch (event.kind) {
    case "declared":
    case "acknowledged":
    case "resolved":
    case "reopened":
    case "closed":
    case "moved":
      return 0;
    case "updated":
      return event.status || event.severity ? 1 : 3;
    case "captured":
      return event.as === "capture" ? 4 : 2;
    case "noted":
      return event.tried ? 2 : 4;
    case "decided":
    case "revisited":
    case "escalated":
    case "paged":
      return 2;
    case "role_assigned":
      return event.role === "commander" ? 3 : 5;
    case "task_done":
    case "amended":
      return 5;
    default:
      return 6;
  }
}
