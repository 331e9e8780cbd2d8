import { CALLS_MAX } from "../../domain/archive/look.ts";
import type { Exporting, Look } from "../../domain/incident/aftermath.ts";
import type { KeptEntry } from "../../domain/incident/events.ts";
import type { IncidentRecord } from "../../domain/incident/record.ts";
import type { Slack } from "../../slack/api.ts";
import type { Repeat } from "../../slack/apply.ts";

/** How many calls all exports of one tick may take: with what every tick takes, forty. */
export const CALLS_A_TICK = 37;

/** What it takes to claim one incident and to read what is known of it. */
const CALLS_TO_BEGIN = 5;

/** What a part takes beside reading and names: keeping how far it is, sharing two files. */
export const CALLS_A_PART = 10;

/** What closing and archiving take. */
export const CALLS_TO_END = 22;

/** The calls of one tick. */
export interface Calls {
  /** How many are left of those that it may make. */
  left: number;
  /** How many pieces of work were begun. */
  pieces: number;
}

/** One incident that is being put away. */
export interface PuttingAway {
  slack: Slack;
  record: IncidentRecord;
  entries: KeptEntry[];
  exporting: Exporting;
  repeat: Repeat;
  /** Incd's own user id. */
  bot: string;
  calls: Calls;
  now: number;
}

/** Only what can be ended is claimed: whoever sees an older claim has to look for what was shared. */
export function mayBegin(
  { look }: Exporting,
  calls: Calls,
): boolean {
  const next = look?.complete ? callsFor(look) : 1;
  if (calls.left < CALLS_TO_BEGIN + Math.max(next, CALLS_A_PART + 1)) {
    return false;
  }
  calls.left -= CALLS_TO_BEGIN;
  calls.pieces++;
  return true;
}

/** What the next part takes. */
export function callsFor({ stretches, threads }: Look): number {
  const reading = stretches.at(-1)?.calls ??
    Math.min(threads.length, CALLS_MAX);
  return Math.min(reading + CALLS_A_PART, CALLS_A_TICK - CALLS_TO_BEGIN);
}

/**
 * Takes so many calls of those that are left, if there are as many. What takes
 * more than one tick may, as the end of a very long channel, has a tick of its own.
 */
export function mayTake({ calls }: PuttingAway, wanted: number): boolean {
  if (calls.left < wanted && calls.pieces > 1) return false;
  calls.left -= wanted;
  return true;
}
