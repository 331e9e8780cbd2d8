import type { IncidentRecord, IncidentState } from "./record.ts";
import { ROLE_IDS, type Roles } from "./roles.ts";

/** The fields of the state that are other than they were, to be written; nothing if none is. */
export function difference(
  before: IncidentState,
  after: IncidentState,
): Partial<IncidentRecord> | undefined {
  const changed: Partial<IncidentState> = {};
  for (const field of FIELDS) {
    if (!same(before[field], after[field])) {
      Object.assign(changed, { [field]: after[field] });
    }
  }
  const roles: Roles = {};
  for (const role of ROLE_IDS) {
    if (
      before.roles[role] !== after.roles[role] ||
      before.rounds[role] !== after.rounds[role]
    ) roles[role] = after.roles[role];
  }
  if (Object.keys(roles).length) {
    Object.assign(changed, { roles, rounds: after.rounds });
  }
  return Object.keys(changed).length ? changed : undefined;
}

/** All fields but those about roles, which are written one by one. */
const FIELDS = [
  "title",
  "severity",
  "severityName",
  "severityMeaning",
  "updateMinutes",
  "type",
  "typeName",
  "description",
  "impact",
  "lifecycle",
  "handovers",
  "openTasks",
  "endedTasks",
  "followers",
  "lastUpdate",
  "highlights",
  "private",
  "asks",
  "reached",
  "pages",
  "decisions",
  "actionItems",
  "resolution",
  "review",
  "archiveAt",
  "keptUntil",
  "exported",
  "channelNow",
  "alerts",
  "movedTo",
  "nextUpdateAt",
  "latest",
] as const satisfies (keyof IncidentState)[];

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
