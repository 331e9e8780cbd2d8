import { type Urgency, worseBy } from "../monitors/urgency.ts";
import type { Signal } from "../monitors/signal.ts";

const MINUTE_MS = 60_000;

/** Alerts of a group that come within this time of each other are one matter, … Milliseconds. */
export const ROLLING_MS = 5 * MINUTE_MS;

/** … but not for longer than this. Milliseconds. */
export const ROLLING_MAX_MS = 60 * MINUTE_MS;

/** So much worse than its incident an alert is a matter of its own after that. */
const OF_ITS_OWN = 2;

/** The group that takes what no other incident may be made for. */
export const STORM = "storm";

/** Which incident the alerts of a group go to. Times: milliseconds since 1970. */
export interface Group {
  id: string;
  /** Channel of the incident that was opened last; "" if none was. */
  incident: string;
  /**
   * The cause by which one is being opened, "" if none is: whoever comes after a
   * run that broke off goes on with that one.
   */
  opening: string;
  /** When it was. */
  openedAt: number;
  /** When an alert of the group last came. */
  newsAt: number;
  /** How bad the worst alert of the incident is. */
  urgency: Urgency;
}

/** What is seen together: what the monitor says belongs together, else a service, else all of a source and environment. */
export function groupOf(
  { source, group, environment }: Pick<
    Signal,
    "source" | "group" | "environment"
  >,
  service: string,
): string {
  if (group) return `group/${source}/${group}`;
  return service
    ? `service/${service.toLowerCase()}`
    : `source/${source}/${environment.toLowerCase()}`;
}

/** Whether what comes now comes in the wave of a group's last incident. */
export function isSameWave(
  { newsAt, openedAt }: Pick<Group, "newsAt" | "openedAt">,
  now: number,
): boolean {
  return now - newsAt < ROLLING_MS && now - openedAt < ROLLING_MAX_MS;
}

/**
 * Whether a new alert belongs to its group's last incident.
 *
 * An open one takes all that comes in the same wave, and after that whatever is
 * not much worse than it. One that is over takes what comes in the same wave
 * too: within five minutes a group makes one incident.
 */
export function joins(
  group: Group,
  incidentIsOpen: boolean,
  urgency: Urgency,
  now: number,
): boolean {
  if (!group.incident) return false;
  return incidentIsOpen
    ? isSameWave(group, now) || worseBy(urgency, group.urgency) < OF_ITS_OWN
    : now - group.openedAt < ROLLING_MS;
}
