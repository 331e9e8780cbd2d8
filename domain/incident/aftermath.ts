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
  /** How often something has become of it: the round in which it can happen next. */
  changes?: number;
}

/** A stretch of a channel's history that becomes one part of its export. */
export interface Stretch {
  /** Of the messages after this ts, "" = from the beginning, … */
  after: string;
  /** … those up to this ts, with their replies. */
  upTo: string;
  messages: number;
  /** How many calls it takes to read it. */
  calls: number;
}

/** One look at all of a channel, from the newest message to the oldest. */
export interface Look {
  /** What was said later is left to the next look: a ts. */
  upTo: string;
  /** The oldest ts that was seen; "" at the beginning. */
  seenTo: string;
  complete: boolean;
  /** What is to be written, newest first. */
  stretches: Stretch[];
  /** Threads that were written before and have new replies, newest first. */
  threads: string[];
  /** Whether anybody but Incd has said anything that is not written. */
  news: boolean;
  /** When people last said something, milliseconds since 1970; 0 = never. */
  saidAt: number;
}

/** How far the export of an incident is. */
export interface Exporting {
  /** All up to this ts is written; "" at its beginning. */
  upTo: string;
  /** The look at the channel from which it is being written. */
  look?: Look;
  /** How many parts were written: no two bear the same number. */
  parts: number;
  /** How many messages there are in them. */
  messages: number;
  /** How many events there are in the last part with the record; 0 = there is none. */
  events: number;
  files: FileLink[];
  /** What people are called, by user id. */
  names: Record<string, string>;
}
