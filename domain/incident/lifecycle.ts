import type { Evident } from "./end_events.ts";
import type { Status } from "./status.ts";

/** A clock that is not as it was measured: who set it, and to how sure a value. */
export interface SetByHand {
  how: "edited" | "estimated";
  by: string;
  /** What had been measured, milliseconds since 1970. */
  measured: number;
}

/** A time in one status, from `at` on. */
export interface Phase {
  status: Status;
  /** Milliseconds since 1970. */
  at: number;
  set?: SetByHand;
}

/** A time in which it hurt people. */
export interface Impact {
  start: Evident;
  end: Evident;
  set?: { start?: SetByHand; end?: SetByHand };
}

/**
 * Where an incident stands and its clocks: what must change together. Nothing
 * is overwritten, phases are added.
 */
export interface Lifecycle {
  /** When the trouble was first noticed, milliseconds since 1970: the first alert, else the declaration. */
  detectedAt: number;
  /** Whether somebody set when it was detected. */
  detected?: SetByHand;
  /** Who said first that somebody is at it. */
  acknowledged?: { by: string; at: number; set?: SetByHand };
  /** In the order in which they came; never empty. */
  phases: Phase[];
  /** One for each time that it was resolved, in that order; a reopened incident has several. */
  impacts?: Impact[];
  /** How often somebody has set clocks. */
  edits?: number;
}

/**
 * How an incident begins. Times: milliseconds since 1970.
 *
 * @param triage Whether somebody shall first look whether it is one.
 * @param detectedAt When the trouble was first noticed, if before `at`.
 */
export function born(
  at: number,
  triage = false,
  detectedAt: number = at,
): Lifecycle {
  return {
    detectedAt: Math.min(detectedAt, at),
    phases: [{ status: triage ? "triage" : "investigating", at }],
  };
}

/** The status now. */
export function statusOf({ phases }: Lifecycle): Status {
  return phases.at(-1)!.status;
}

/** Nothing more is expected of anybody: no reminders, no nudges. */
export function isOver(lifecycle: Lifecycle): boolean {
  return ["resolved", "closed", "declined", "merged"].includes(
    statusOf(lifecycle),
  );
}

/** It is over, and its channel is not put away yet. */
export function isEnded(lifecycle: Lifecycle): boolean {
  return isOver(lifecycle) && statusOf(lifecycle) !== "closed";
}

/** It turned out to be none, or the same as another one: it counts in no figure, put away or not. */
export function isNoIncident({ phases }: Lifecycle): boolean {
  const last = phases.findLast(({ status }) => status !== "closed");
  return last?.status === "declined" || last?.status === "merged";
}

/** From the first sign until somebody was at it, milliseconds; nothing if nobody is yet. */
export function timeToAcknowledge(
  { detectedAt, acknowledged }: Lifecycle,
): number | undefined {
  return acknowledged && Math.max(0, acknowledged.at - detectedAt);
}
