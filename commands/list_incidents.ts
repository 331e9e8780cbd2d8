import { incidentsWithin } from "../datastores/incidents/store.ts";
import { loadTeam } from "../datastores/settings/store.ts";
import { listed, type ListId } from "../domain/incident/listing.ts";
import type { IncidentRecord } from "../domain/incident/record.ts";
import type { Severity } from "../domain/settings/settings.ts";
import type { Slack } from "../slack/api.ts";
import { privateChannelsOf } from "./known_incidents.ts";

/** A list of incidents, the worst first. */
export interface Listing {
  incidents: IncidentRecord[];
  severities: Severity[];
  /** Whether all incidents could be looked at. */
  complete: boolean;
}

/**
 * The incidents of a list that somebody may know of. Two calls side by side,
 * and where there are private ones a third that says in which this person is.
 *
 * @param person Slack user id; "" for nobody, who knows of public ones alone.
 * @param ms How long to look at most, milliseconds.
 * @throws SlackApiError
 */
export async function listIncidents(
  slack: Slack,
  list: ListId,
  person: string,
  ms: number,
): Promise<Listing> {
  const [{ incidents, complete }, { settings: { severities } }] = await Promise
    .all([incidentsWithin(slack, ms), loadTeam(slack)]);
  const all = listed(incidents, list, {
    person,
    severities: severities.map(({ id }) => id),
    now: Date.now(),
  });
  return { incidents: await known(slack, all, person), severities, complete };
}

async function known(
  slack: Slack,
  incidents: IncidentRecord[],
  person: string,
): Promise<IncidentRecord[]> {
  const open = incidents.filter((record) => !record.private);
  if (!person || open.length === incidents.length) return open;
  const channels = await privateChannelsOf(slack, person);
  return incidents.filter((record) =>
    !record.private || channels.has(record.channel)
  );
}
