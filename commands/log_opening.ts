import { getIncident } from "../datastores/incidents/store.ts";
import { record as recordEntries } from "../datastores/timeline/store.ts";
import { firstEvents } from "../domain/declaration/first_events.ts";
import type { IncidentRecord } from "../domain/incident/record.ts";
import type { Slack } from "../slack/api.ts";

/**
 * Writes how the incident began into its timeline. Two calls; done again, it
 * writes the same.
 *
 * @param known The record, if the caller has just written it: a read may be too
 * early to find it.
 * @returns The record, or nothing if the channel has no incident.
 * @throws SlackApiError
 */
export async function logOpening(
  slack: Slack,
  channel: string,
  known?: IncidentRecord,
): Promise<IncidentRecord | undefined> {
  const record = known ?? await getIncident(slack, channel);
  // Later events may have changed the roles: what began it is written already.
  if (!record || record.opening === "done") return record;
  await recordEntries(slack, channel, record.cause, firstEvents(record));
  return record;
}
