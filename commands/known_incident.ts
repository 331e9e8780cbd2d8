import { closedIncident } from "../datastores/closed_incidents/store.ts";
import { lookUpIncident } from "../datastores/incidents/store.ts";
import { entriesOf } from "../datastores/timeline/store.ts";
import type { Known } from "../domain/incident/packing.ts";
import type { Slack } from "../slack/api.ts";

/**
 * All that is known of an incident that is closed, whether it has been packed
 * yet or not; nothing if there is none.
 *
 * @throws SlackApiError
 */
export async function knownIncident(
  slack: Slack,
  channel: string,
): Promise<Known | undefined> {
  const closed = await closedIncident(slack, channel);
  if (closed) return closed;
  const record = await lookUpIncident(slack, channel);
  return record && { record, entries: await entriesOf(slack, channel) };
}
