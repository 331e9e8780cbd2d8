import { isOver } from "../incident/lifecycle.ts";
import type { IncidentRecord } from "../incident/record.ts";
import { ROLE_IDS } from "../incident/roles.ts";

const MINUTE_MS = 60_000;

/** Nobody is reminded more often, nor in the channel any sooner. Milliseconds. */
const LEAST_MS = 10 * MINUTE_MS;

/** How often one is reminded where the severity does not say it. Milliseconds. */
const USUAL_MS = 60 * MINUTE_MS;

/** Names in `IncidentRecord.reminded`: when somebody was last reminded privately, and which due time the channel was told of. */
export const REMINDED = {
  privately: "update",
  channel: "update_in_channel",
} as const;

/** A reminder that is due. */
export interface DueReminder {
  where: "privately" | "channel";
  /** When the update was due, milliseconds since 1970. */
  due: number;
  /** Which of its reminders: when this one was due. */
  at: number;
}

/**
 * The reminder that is due now: privately when an update is due, once in the
 * channel when that was ignored for half the cadence, then privately again each
 * cadence. Whatever starts the clock anew ends it.
 */
export function dueReminder(
  { lifecycle, nextUpdateAt: due, updateMinutes, reminded }: IncidentRecord,
  now: number,
): DueReminder | undefined {
  if (isOver(lifecycle) || !due || now < due) return undefined;
  const cadence = Math.max(
    updateMinutes ? updateMinutes * MINUTE_MS : USUAL_MS,
    LEAST_MS,
  );
  const at = due + Math.floor((now - due) / cadence) * cadence;
  const last = reminded[REMINDED.privately] ?? 0;
  const ignored = last >= due &&
    now - last >= Math.max(cadence / 2, LEAST_MS);
  if (ignored && reminded[REMINDED.channel] !== due) {
    return { where: "channel", due, at };
  }
  return last < at ? { where: "privately", due, at } : undefined;
}

/** Who is reminded, whoever can be reached first: the commander, the other roles, whoever declared. */
export function askedForUpdate(
  { roles, declarer }: Pick<IncidentRecord, "roles" | "declarer">,
): string[] {
  const all = [...ROLE_IDS.map((role) => roles[role]), declarer];
  return [...new Set(all.flatMap((user) => user ? [user] : []))];
}
