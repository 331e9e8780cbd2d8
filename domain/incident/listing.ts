import { isOver } from "./lifecycle.ts";
import type { IncidentRecord } from "./record.ts";

/** Which incidents a list shows. */
export const LISTS = ["open", "recent", "mine"] as const;

export type ListId = typeof LISTS[number];

/** What people read. */
export const LIST_NAMES: Record<ListId, string> = {
  open: "Open",
  recent: "Last 7 days",
  mine: "Mine",
};

/** How far back "recent" goes, milliseconds. */
const RECENT_MS = 7 * 24 * 3_600_000;

/**
 * The incidents of a list: the worst first, and of the same severity the newest.
 *
 * @param severities Ids, worst first; those that are no more come last.
 * @param now Milliseconds since 1970.
 */
export function listed(
  incidents: IncidentRecord[],
  list: ListId,
  { person, severities, now }: {
    person: string;
    severities: string[];
    now: number;
  },
): IncidentRecord[] {
  const rank = ({ severity }: IncidentRecord) => {
    const n = severities.indexOf(severity);
    return n < 0 ? severities.length : n;
  };
  return incidents
    .filter((record) => belongs(record, list, person, now))
    .sort((a, b) => rank(a) - rank(b) || b.declaredAt - a.declaredAt);
}

function belongs(
  record: IncidentRecord,
  list: ListId,
  person: string,
  now: number,
): boolean {
  const open = !isOver(record.lifecycle);
  switch (list) {
    case "open":
      return open;
    case "recent":
      return now - lastMoved(record) < RECENT_MS;
    case "mine":
      return (open || now - lastMoved(record) < RECENT_MS) &&
        isOf(record, person);
  }
}

/** When its status last changed. */
function lastMoved({ lifecycle }: IncidentRecord): number {
  return lifecycle.phases.at(-1)!.at;
}

/** Who declared it, holds a role or has a task. */
function isOf(
  { declarer, roles, openTasks }: IncidentRecord,
  person: string,
): boolean {
  return declarer === person || Object.values(roles).includes(person) ||
    openTasks.some(({ owner }) => owner === person);
}

/** How many there are of each severity, by its name, in the order of the list. */
export function counts(incidents: IncidentRecord[]): [string, number][] {
  const bySeverity = new Map<string, number>();
  for (const { severityName } of incidents) {
    bySeverity.set(severityName, (bySeverity.get(severityName) ?? 0) + 1);
  }
  return [...bySeverity];
}
