// What happens every five minutes to incidents that are over. To add something:
// write commands/wind_down/<what>.ts and its line in PARTS.
import { findIncidents } from "../../datastores/incidents/store.ts";
import { loadTeam } from "../../datastores/settings/store.ts";
import { allEntries } from "../../datastores/timeline/store.ts";
import type { Slack } from "../../slack/api.ts";
import { Pieces } from "../tick/pieces.ts";
import type { Tick } from "../tick/tick.ts";
import { announceArchives } from "./announce_archive.ts";
import { closeArchivedByPeople } from "./close_archived.ts";
import { compact } from "./compact.ts";
import { putAway } from "./put_away.ts";
import { removeStubs } from "./remove_stubs.ts";

/** In this order: what is put away first has been seen to its end. */
const PARTS: ((tick: Tick) => Promise<void>)[] = [
  announceArchives,
  putAway,
  closeArchivedByPeople,
  compact,
  removeStubs,
];

/**
 * Puts away what is over. Three calls where there is nothing to do, and two
 * more once an hour.
 *
 * @param connect Makes a connection to Slack with a run's time of its own.
 * @throws SlackApiError when it cannot be found out what is due; HeldByTwin, at
 * the end, when the same tick was delivered twice and the other is at work.
 */
export async function windDown(
  connect: () => Slack,
  now: number,
): Promise<void> {
  const slack = connect();
  const [team, incidents, entries] = await Promise.all([
    loadTeam(slack),
    findIncidents(slack),
    allEntries(slack),
  ]);
  const pieces = new Pieces(now);
  const tick: Tick = {
    connect,
    now,
    team,
    incidents: incidents.sort((a, b) => a.declaredAt - b.declaredAt),
    entries,
    hasTime: () => pieces.hasTime(),
    attempt: (work) => pieces.attempt(work),
  };
  for (const part of PARTS) await part(tick);
  pieces.end();
}
