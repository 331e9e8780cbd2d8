import type { Asked, LevelThen } from "./help_events.ts";

/** Somebody was asked for help. */
export interface Ask {
  /** `<cause of the escalation>/<n>`. */
  id: string;
  to: Asked;
  level?: LevelThen;
  service?: string;
  /** What for, shortened. */
  why: string;
  /** "" when Incd asked by itself. */
  by: string;
  /** Milliseconds since 1970. */
  askedAt: number;
  /** When an answer is expected, milliseconds since 1970; 0 = whenever they can. */
  answerBy: number;
  /** Nothing as long as nobody has answered. */
  ended?: {
    how: "on_it" | "cannot" | "someone_else" | "no_answer" | "withdrawn";
    /** Who answered or took it back; "" where time did. */
    by: string;
    /** Milliseconds since 1970. */
    at: number;
  };
}

/** A level of a policy that was begun. */
export interface Reached extends LevelThen {
  /** Milliseconds since 1970. */
  at: number;
}

/** A pager was called for this incident. */
export interface Page {
  pager: string;
  key: string;
  /** Milliseconds since 1970. */
  at: number;
}
