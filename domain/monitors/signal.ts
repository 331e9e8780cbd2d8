import type { Urgency } from "./urgency.ts";

/** Whether what is watched is bad, known to somebody at the monitor, or well again. */
export type SignalStatus = "firing" | "acknowledged" | "resolved";

/** What a monitor says, cleaned and understood. Its texts are plain: whoever shows them escapes them. */
export interface Signal {
  /** The configured sender's word: one word, in small letters. */
  source: string;
  /** Tells this alert from all others of its source; the same when it fires, repeats, resolves and fires again. ≤ 200 characters. */
  key: string;
  /** One line, ≤ 200 characters, never empty. */
  title: string;
  /** ≤ 2,500 characters. */
  description: string;
  urgency: Urgency;
  status: SignalStatus;
  /** What is affected, in the monitor's words; "" if it does not say. */
  service: string;
  environment: string;
  /** What the monitor itself wants to be seen together; "" if it does not say. */
  group: string;
  /** http(s) links, or "". */
  url: string;
  runbookUrl: string;
  /** Milliseconds since 1970; 0 = not known. */
  startsAt: number;
  endsAt: number;
  /** ≤ 1,000 characters. */
  labels: string;
  /** How many alerts this stands for, from 1. */
  count: number;
  /** The sender's id for this delivery or cycle, for tracing. */
  alertId: string;
  /** Words that were not understood, for people: `severity "P9"`. */
  assumed: string[];
}
