import type { ActionKind } from "./decision_events.ts";
import type { FileLink } from "./end_events.ts";

/** Something that was decided or changed for now, and is not settled. */
export interface OpenDecision {
  id: string;
  what: "decision" | "temporary";
  text: string;
  owner: string;
  /** Milliseconds since 1970. */
  at: number;
  /** When to think about it again, milliseconds since 1970; 0 = never. */
  revisitAt: number;
  /** After how long it is thought about again each time, milliseconds; 0 = never. */
  every: number;
  /** How often something has become of it. */
  round: number;
}

/** Something to be done so that it does not happen again, or hurts less. */
export interface ActionItem {
  id: string;
  title: string;
  /** "" if nobody has it yet. */
  owner: string;
  /** `YYYY-MM-DD`, or "". */
  due: string;
  does: ActionKind;
  /** Milliseconds since 1970. */
  addedAt: number;
  /** How often something has become of it. */
  round: number;
  ended?: { how: "done" | "dropped"; by: string; at: number };
}

/** How it ended, for now. */
export interface Resolution {
  fix: string;
  customers: string;
  by: string;
  /** Milliseconds since 1970. */
  at: number;
}

/** The review of an incident. */
export interface Review {
  state: "due" | "started" | "published" | "skipped";
  owner: string;
  /** Milliseconds since 1970; 0 = never. */
  dueAt: number;
  as?: "canvas" | "file";
  document?: FileLink;
  /** What was published, or why it was skipped. */
  words?: string;
  /** When it was first published, milliseconds since 1970. */
  publishedAt?: number;
  /** How often something has become of it: the round in which it can be changed next. */
  round?: number;
}

/** What became of its channel. */
export interface ChannelNow {
  /** "" as long as it is called as at birth. */
  name: string;
  archived: boolean;
  /** With another organisation. */
  shared: boolean;
}

/** How far the export of an incident is. */
export interface Exporting {
  /** Where in the channel's history it goes on; "" at its beginning. */
  cursor: string;
  /** How many messages there are so far. */
  messages: number;
  files: FileLink[];
}
