import type { Status } from "./status.ts";

/** What says when something was. */
export type Evidence =
  | "first_alert"
  | "first_message"
  | "declared"
  | "reopened"
  | "mitigated"
  | "resolved"
  | "typed";

/** A moment, and what it was taken from. */
export interface Evident {
  /** Milliseconds since 1970. */
  at: number;
  from: Evidence;
}

/**
 * A clock that people may set: when it was detected, acknowledged, came into
 * its `n`th phase, and when its `n`th time of impact began and ended; 0 = first.
 */
export type ClockName =
  | "detected"
  | "acknowledged"
  | `phase/${number}`
  | `impact/${number}/start`
  | `impact/${number}/end`;

/** A clock that somebody set. */
export interface ClockEdit {
  clock: ClockName;
  /** Of a phase, in which status it is. */
  status?: Status;
  /** Milliseconds since 1970. */
  at: number;
  /** What it said before, milliseconds since 1970. */
  was: number;
  /** Known better, or guessed. */
  how: "edited" | "estimated";
}

/** A file of ours in Slack. */
export interface FileLink {
  /** `F…`. */
  id: string;
  name: string;
  url: string;
}

/** How an incident ends, begins again, is looked back at and put away. */
export type EndEvent =
  | {
    kind: "resolved";
    by: string;
    /** What fixed it. */
    fix: string;
    /** Who was affected, how many. */
    customers: string;
    /** The last words to everybody who follows. */
    text?: string;
    /** From when to when it hurt; absent if it hurt nobody. */
    impact?: { start: Evident; end: Evident };
    /** What the status was before. */
    was: Status;
    /** Whether a review is to follow: by whom, and until when, milliseconds since 1970. */
    review?: { owner: string; dueAt: number };
  }
  | {
    kind: "reopened";
    by: string;
    why: string;
    status: Exclude<Status, "resolved" | "closed" | "declined" | "merged">;
  }
  | { kind: "clocks_edited"; by: string; edits: ClockEdit[]; why: string }
  | {
    kind: "review_started";
    by: string;
    owner: string;
    /** Milliseconds since 1970; 0 = never. */
    dueAt: number;
    /** A canvas, or a Markdown file where there are no canvases. */
    as: "canvas" | "file";
    document: FileLink;
  }
  | { kind: "review_changed"; by: string; owner?: string; dueAt?: number }
  | { kind: "review_published"; by: string; summary: string }
  | { kind: "review_skipped"; by: string; why: string }
  | {
    kind: "archive_announced";
    archiveAt: number;
    /** Who wants it now; absent where its time comes by itself. */
    by?: string;
  }
  | { kind: "kept_open"; by: string; until: number }
  | {
    kind: "exported";
    files: FileLink[];
    /** How many messages of the channel are in them. */
    messages: number;
  }
  | {
    kind: "closed";
    /** "" when Incd did, when its time had come. */
    by: string;
  }
  | { kind: "moved"; to: string; by: string };

/** What people do to its channel. */
export type ChannelEvent = {
  kind: "channel_changed";
  how:
    | "archived"
    | "unarchived"
    | "renamed"
    | "deleted"
    | "made_private"
    | "shared"
    | "unshared";
  /** "" where Slack does not say who did. */
  by: string;
  /** Its new name. */
  name?: string;
};
