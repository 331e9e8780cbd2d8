import type { IncidentEvent, KeptEntry } from "../incident/events.ts";
import { isWithdrawn } from "./latest.ts";

/** What of a timeline somebody wants to see, in the order in which it is offered. */
export const PARTS = [
  "all",
  "decisions",
  "hypotheses",
  "tried",
  "kept",
  "updates",
  "roles",
  "tasks",
  "alerts",
  "people",
  "help",
  "end",
] as const;

export type Part = typeof PARTS[number];

/** What people call each part. */
export const PART_NAMES: Record<Part, string> = {
  all: "Everything",
  decisions: "Decisions",
  hypotheses: "Hypotheses",
  tried: "What was tried",
  kept: "Notes and kept messages",
  updates: "Updates",
  roles: "Roles",
  tasks: "Tasks",
  alerts: "Alerts",
  people: "People",
  help: "Help and escalation",
  end: "Ending and review",
};

/** How many entries one page shows: a modal has a hundred blocks. */
export const PAGE = 40;

/** A stretch of a timeline, newest first. */
export interface Page {
  part: Part;
  /** 0 is the newest. */
  number: number;
  /** How many there are, at least one. */
  pages: number;
  entries: KeptEntry[];
}

/**
 * A page of a timeline by when things happened, the newest first, without what
 * was taken back. A page that does not exist is the nearest one.
 */
export function pageOf(
  entries: KeptEntry[],
  part: Part,
  number: number,
): Page {
  const shown = entries
    .filter(({ event }) => !isWithdrawn(event) && belongs(event, part))
    .sort((a, b) =>
      b.at - a.at || b.recordedAt - a.recordedAt || (a.id < b.id ? 1 : -1)
    );
  const pages = Math.max(1, Math.ceil(shown.length / PAGE));
  const nearest = Math.min(Math.max(0, number), pages - 1);
  return {
    part,
    number: nearest,
    pages,
    entries: shown.slice(nearest * PAGE, (nearest + 1) * PAGE),
  };
}

function belongs(event: IncidentEvent, part: Part): boolean {
  return part === "all"
    ? !QUIET.has(event.kind)
    : partsOf(event).includes(part);
}

/** They concern one person alone. */
const QUIET = new Set<IncidentEvent["kind"]>([
  "followed",
  "unfollowed",
  "update_snoozed",
]);

function partsOf(event: IncidentEvent): Part[] {
  switch (event.kind) {
    case "captured":
      return event.as === "capture"
        ? ["kept"]
        : event.as === "decision"
        ? ["kept", "decisions"]
        : ["kept", "hypotheses"];
    case "noted":
      return event.tried ? ["kept", "tried"] : ["kept"];
    case "updated":
    case "nothing_new":
    case "update_snoozed":
    case "amended":
    case "declared":
      return ["updates"];
    case "role_assigned":
    case "role_given_up":
    case "handover_offered":
    case "handover_ended":
      return ["roles", "people"];
    case "task_given":
    case "task_reassigned":
    case "task_done":
    case "task_reopened":
    case "task_dropped":
      return ["tasks"];
    case "acknowledged":
    case "invite_failed":
    case "followed":
    case "unfollowed":
      return ["people"];
    case "escalated":
    case "ask_answered":
    case "ask_ended":
    case "paged":
      return ["help"];
    case "alert_joined":
    case "alert_cleared":
      return ["alerts"];
    case "accepted":
    case "declined":
    case "merged":
    case "took_over":
      return ["updates"];
    case "decided":
    case "revisited":
      return ["decisions"];
    case "action_item_added":
    case "action_item_changed":
    case "action_item_ended":
    case "action_item_reopened":
      return ["tasks", "end"];
    case "resolved":
    case "reopened":
    case "clocks_edited":
      return ["updates", "end"];
    case "review_started":
    case "review_changed":
    case "review_published":
    case "review_skipped":
    case "archive_announced":
    case "kept_open":
    case "exported":
    case "closed":
    case "moved":
      return ["end"];
    case "channel_changed":
    case "channel_created":
      return [];
  }
}

/** How long after the first sign something happened, as in `T+0:12`. Both milliseconds since 1970. */
export function offset(at: number, detectedAt: number): string {
  const minutes = Math.trunc((at - detectedAt) / 60_000);
  const size = Math.abs(minutes);
  return `T${minutes < 0 ? "-" : "+"}${Math.floor(size / 60)}:${
    String(size % 60).padStart(2, "0")
  }`;
}
