import type { Unfit } from "./unfit.ts";

/** Whom an ask goes to: one person, or whoever of a group answers first. */
export type Asked = { user: string } | { group: string };

/** A level of an escalation policy as it was when something happened. */
export interface LevelThen {
  /** The policy's id. */
  policy: string;
  /** Its place in the policy, 0 = first. */
  place: number;
  name: string;
}

/** Somebody is asked for help. */
export interface NewAsk {
  /** `<cause>/<n>`: those of one escalation begin alike. */
  ask: string;
  to: Asked;
  /** The service for which they are the experts, by its name. */
  service?: string;
  /** When an answer is expected, milliseconds since 1970; 0 = whenever they can. */
  answerBy: number;
}

/** Somebody who should have been asked and cannot be. */
export interface NotAsked {
  /** A person's or group's Slack id. */
  id: string;
  why: Unfit | "no_group" | "nobody_in_it";
}

/** Why Incd escalates by itself. */
export type EscalationReason =
  | "not_acknowledged"
  | "too_long_in_phase"
  | "no_answer";

/** Who was asked for help, and what they said. */
export type HelpEvent =
  | {
    kind: "escalated";
    /** "" when Incd did by itself. */
    by: string;
    /** Absent where somebody asked people of their own choice. */
    level?: LevelThen;
    /** What help is needed, as it was typed. */
    why: string;
    because?: EscalationReason;
    /** Who of the chain of command agreed. */
    approvedBy?: string;
    /** Of a policy's level: those who had been asked before are not among them. */
    asks: NewAsk[];
    /** Whom the level names in vain. */
    notAsked?: NotAsked[];
  }
  | {
    kind: "ask_answered";
    ask: string;
    by: string;
    how: "on_it" | "cannot" | "someone_else";
    /** Who is asked in their place. */
    instead?: NewAsk;
  }
  | {
    kind: "ask_ended";
    ask: string;
    /** Whom it went to. */
    to: Asked;
    how: "no_answer" | "withdrawn";
    by: string;
  }
  | {
    kind: "paged";
    by: string;
    /** The pager's own name, for instance "PagerDuty". */
    pager: string;
    /** By which the pager knows this incident. */
    key: string;
    summary: string;
  };
