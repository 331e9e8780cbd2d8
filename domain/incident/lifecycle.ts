import type { Status } from "./status.ts";

/** A time in one status, from `at` on. */
export interface Phase {
  status: Status;
  /** Milliseconds since 1970. */
  at: number;
}

/**
 * Where an incident stands and its clocks: what must change together. Nothing
 * is overwritten, phases are added.
 */
export interface Lifecycle {
  /** When the trouble was first noticed, milliseconds since 1970: the first alert, else the declaration. */
  detectedAt: number;
  /** Who said first that somebody is at it. */
  acknowledged?: { by: string; at: number };
  /** In the order in which they came; never empty. */
  phases: Phase[];
}

/** How an incident begins. */
export function born(at: number): Lifecycle {
  return { detectedAt: at, phases: [{ status: "investigating", at }] };
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

/** From the first sign until somebody was at it, milliseconds; nothing if nobody is yet. */
export function timeToAcknowledge(
  { detectedAt, acknowledged }: Lifecycle,
): number | undefined {
  return acknowledged && Math.max(0, acknowledged.at - detectedAt);
}
