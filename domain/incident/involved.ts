import type { IncidentRecord } from "./record.ts";

/**
 * Who is known to have been in an incident's channel: of a private one that is
 * archived, since Slack tells nobody's members to an app that is out of it.
 */
export function isInvolved(record: IncidentRecord, person: string): boolean {
  const { declarer, roles, responders, notInvited, review, asks, resolution } =
    record;
  const absent = notInvited.some(({ id }) => id === person);
  return !absent && [
    declarer,
    ...Object.values(roles),
    ...responders.map(({ user }) => user),
    ...asks.flatMap(({ ended }) => ended?.how === "on_it" ? [ended.by] : []),
    review?.owner,
    resolution?.by,
  ].includes(person);
}
