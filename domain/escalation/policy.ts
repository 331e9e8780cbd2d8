import type { Ask } from "../incident/ask.ts";
import type { Lifecycle } from "../incident/lifecycle.ts";
import type { IncidentRecord, IncidentState } from "../incident/record.ts";
import type { Level, Policy, Settings } from "../settings/settings.ts";

/** A level of a policy, to be asked. */
export interface PolicyLevel {
  policy: Policy;
  /** 0 = first. */
  place: number;
  level: Level;
}

/** The policy by which an incident is escalated: the first that fits what it is now. */
export function policyFor(
  { policies }: Pick<Settings, "policies">,
  { severity, type }: Pick<IncidentRecord, "severity" | "type">,
): Policy | undefined {
  return policies.find(({ severities, types }) =>
    (!severities.length || severities.includes(severity)) &&
    (!types.length || types.includes(type))
  );
}

/** All levels of the policy that fits; none where none does. */
export function levelsFor(
  settings: Pick<Settings, "policies">,
  record: Pick<IncidentRecord, "severity" | "type">,
): PolicyLevel[] {
  const policy = policyFor(settings, record);
  return policy
    ? policy.levels.map((level, place) => ({ policy, place, level }))
    : [];
}

/**
 * Since when people work on it, milliseconds since 1970: the declaration, or
 * the last time it was reopened. What was asked before does not count any more.
 */
export function openSince({ phases }: Pick<Lifecycle, "phases">): number {
  const over = phases.findLastIndex(({ status }) =>
    ["resolved", "declined", "closed"].includes(status)
  );
  return (phases[over + 1] ?? phases.at(-1)!).at;
}

/** Who was asked since people work on it. */
export function asksNow(
  { asks, lifecycle }: Pick<IncidentState, "asks" | "lifecycle">,
): Ask[] {
  const since = openSince(lifecycle);
  return asks.filter(({ askedAt }) => askedAt >= since);
}

/** Whether this level was begun since people work on it. */
export function wasReached(
  { reached, lifecycle }: Pick<IncidentState, "reached" | "lifecycle">,
  policy: string,
  place: number,
): boolean {
  const since = openSince(lifecycle);
  return reached.some((one) =>
    one.policy === policy && one.place === place && one.at >= since
  );
}

/**
 * What people compete for who ask people of their own choice at the same
 * moment: to be the next, so that nobody is asked by two at once.
 */
export function ownSubject({ asks }: Pick<IncidentState, "asks">): string {
  return `escalate/own/${asks.length}`;
}

/**
 * What people and Incd compete for who begin the same level at the same moment.
 * One that was begun before can be begun again: for those who did not answer.
 */
export function levelSubject(
  { reached }: Pick<IncidentState, "reached">,
  { policy, place }: PolicyLevel,
): string {
  const round =
    reached.filter((one) => one.policy === policy.id && one.place === place)
      .length;
  return `escalate/${policy.id}/${place}/${round}`;
}
