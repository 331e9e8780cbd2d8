import type { EscalationReason } from "../incident/help_events.ts";
import { statusOf } from "../incident/lifecycle.ts";
import type { IncidentRecord } from "../incident/record.ts";
import type { Level, Settings } from "../settings/settings.ts";
import {
  asksNow,
  levelsFor,
  openSince,
  type PolicyLevel,
  wasReached,
} from "./policy.ts";
import { levelTargets, notAskedYet } from "./targets.ts";
import { isOverdue } from "./waiting.ts";

const MINUTE_MS = 60_000;

/** A level that Incd begins by itself. */
export interface DueLevel extends PolicyLevel {
  because: EscalationReason;
}

/** As much of an incident as tells whether it escalates. */
export type Escalating = Pick<
  IncidentRecord,
  "severity" | "type" | "lifecycle" | "asks" | "reached" | "quiet"
>;

/**
 * The lowest level that it is time to ask: too long without acknowledgement,
 * too long in one status, or no answer from the level before. Levels in which
 * there is nobody left to ask are passed over. It goes by the severity of now,
 * so a rising one brings its own policy.
 *
 * @param now Milliseconds since 1970.
 */
export function dueEscalation(
  record: Escalating,
  settings: Pick<Settings, "policies" | "services">,
  now: number,
): DueLevel | undefined {
  const levels = levelsFor(settings, record);
  for (const one of levels) {
    const { policy, place, level } = one;
    if (wasReached(record, policy.id, place)) continue;
    if (!notAskedYet(record, levelTargets(settings, level)).length) continue;
    const because = ofTime(record, level, now) ??
      (afterSilence(record, levels, place, now) ? "no_answer" : undefined);
    if (because) return { ...one, because };
  }
}

function ofTime(
  { lifecycle }: Escalating,
  { when: { unacknowledgedMinutes, phaseMinutes } }: Level,
  now: number,
): EscalationReason | undefined {
  const passed = (since: number, minutes: number) =>
    minutes > 0 && now >= since + minutes * MINUTE_MS;
  if (
    !lifecycle.acknowledged &&
    passed(openSince(lifecycle), unacknowledgedMinutes)
  ) return "not_acknowledged";
  const isRepairing = ["triage", "investigating", "identified"].includes(
    statusOf(lifecycle),
  );
  return isRepairing && passed(lifecycle.phases.at(-1)!.at, phaseMinutes)
    ? "too_long_in_phase"
    : undefined;
}

/** Whether the last level that was asked is not the answer, and this one is the next. */
function afterSilence(
  record: Escalating,
  levels: PolicyLevel[],
  place: number,
  now: number,
): boolean {
  const last = levels.findLast((one) =>
    wasReached(record, one.policy.id, one.place)
  );
  return last !== undefined && last.place < place &&
    last.level.answerMinutes > 0 && isGivenUp(record, last, now);
}

/**
 * Whether nothing more is expected of a level. One *On it* answers for all of
 * it, also a late one from a level before; one *I can't* of a group does not,
 * as long as the others have time. Whoever else of the policy waits has theirs.
 */
function isGivenUp(
  record: Escalating,
  { policy, place }: PolicyLevel,
  now: number,
): boolean {
  const ofPolicy = asksNow(record).filter(({ level }) =>
    level?.policy === policy.id
  );
  const asks = ofPolicy.filter(({ level }) => level?.place === place);
  const begun = Math.min(...asks.map(({ askedAt }) => askedAt));
  if (
    ofPolicy.some(({ ended }) => ended?.how === "on_it" && ended.at >= begun)
  ) return false;
  const wanted = asks.filter(({ ended }) => ended?.how !== "withdrawn");
  if (asks.length && !wanted.length) return false;
  const waited = ofPolicy.filter(({ ended }) => !ended);
  return [...wanted, ...waited].every((ask) => {
    const others = "group" in ask.to && ask.ended?.how === "cannot";
    return ask.ended && !others || isOverdue(ask, record.quiet, now);
  });
}
