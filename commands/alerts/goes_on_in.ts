import { closedRecord } from "../../datastores/closed_incidents/store.ts";
import {
  getIncident,
  lookUpIncident,
} from "../../datastores/incidents/store.ts";
import type { IncidentRecord } from "../../domain/incident/record.ts";
import type { Slack } from "../../slack/api.ts";

/** So often an incident may go on as another one until we no longer follow. */
const HOPS = 5;

/**
 * The incident of a channel, or the one in which it goes on after it was merged
 * or opened again; nothing if there is none. One call, and one or two for each
 * that it went on in.
 *
 * @throws SlackApiError
 */
export async function goesOnIn(
  slack: Slack,
  channel: string,
): Promise<IncidentRecord | undefined> {
  let at = channel;
  for (let hop = 0; hop < HOPS; hop++) {
    const record = await lookUpIncident(slack, at) ??
      (await closedRecord(slack, at))?.record ??
      // Somebody has named it: then it was opened a moment ago.
      await getIncident(slack, at);
    if (!record?.movedTo) return record;
    at = record.movedTo;
  }
  return undefined;
}
