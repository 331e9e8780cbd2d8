import type { Urgency } from "../monitors/urgency.ts";

/** Where a message of ours stands. */
export interface Posted {
  /** Channel id. */
  channel: string;
  ts: string;
}

/** Somebody has said that an alert is no incident. */
export interface Muted {
  by: string;
  why: string;
  /** Milliseconds since 1970. */
  until: number;
}

/**
 * What is known of one alert: of all that its source has said under its key.
 * Times are milliseconds since 1970; 0 = never.
 */
export interface Alert {
  /** Made of source and key. */
  id: string;
  source: string;
  key: string;
  /** What people call its monitor. */
  sender: string;
  title: string;
  description: string;
  urgency: Urgency;
  /** The team's service, by id, if it is one; else the monitor's words; "" = none. */
  service: string;
  url: string;
  runbookUrl: string;
  labels: string;
  assumed: string[];
  /** Which alerts it is seen together with. */
  group: string;
  state: "firing" | "cleared";
  /** How often it has begun anew, from 1: each time is a matter of its own. */
  round: number;
  /** How often it has cleared or come back in this round. */
  turns: number;
  /** When it was first heard of in this round. */
  firstAt: number;
  /** When anything was last heard of it. */
  lastAt: number;
  /** When it began by the monitor's own clock, else when it was first heard of. */
  startsAt: number;
  /** When we heard that it cleared last. */
  clearedAt: number;
  /** When that was by the monitor's own clock. */
  endsAt: number;
  /** It did not say that it cleared: nothing was heard of it any more. */
  unheard?: true;
  /** How many deliveries are counted in this round. */
  count: number;
  /** The deliveries that were counted last, newest last: none counts twice. */
  counted: string[];
  /** When it last fired again soon after it had cleared. */
  flaps: number[];
  /** The incident that it belongs to, by channel; "" = none. */
  incident: string;
  /** The maintenance window that holds it back, by id; "" = none. */
  held: string;
  muted?: Muted;
  acknowledged?: { by: string; at: number };
  /** Its one message. */
  message?: Posted;
  /** What its message looked like when it was last drawn; "" if it shall be drawn. */
  drawn: string;
}

/** What a delivery was to an alert. */
export type News =
  /** A matter that nobody knew of. */
  | "new"
  /** It had cleared a short time ago, and is back. */
  | "refired"
  /** It goes on, and is worse than it was. */
  | "worse"
  /** It goes on. */
  | "repeated"
  | "cleared"
  /** Somebody is at it, says the monitor. */
  | "acknowledged"
  /** A late retry of what is over, or the end of what nobody knew of. */
  | "nothing"
  /** This very delivery has been counted before. */
  | "counted_before";
