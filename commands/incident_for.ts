import { getIncident } from "../datastores/incidents/store.ts";
import { allow, type Decision } from "../domain/decision.ts";
import type { IncidentRecord } from "../domain/incident/record.ts";
import { unknownIncident } from "../domain/incident/unknown.ts";
import type { Slack } from "../slack/api.ts";
import { mayKnow } from "./may_know.ts";

/**
 * The incident of a channel, as far as this person may know of it.
 *
 * @throws SlackApiError
 */
export async function incidentFor(
  slack: Slack,
  { channel, person, what, known }: {
    channel: string;
    /** Slack user id; "" for a workflow that an admin has built. */
    person: string;
    /** What is being done, as in "Cannot <what>". */
    what: string;
    /** The record, if it has just been read in this way. */
    known?: IncidentRecord;
  },
): Promise<Decision<IncidentRecord>> {
  if (known) return allow(known);
  const record = await getIncident(slack, channel);
  return record && await mayKnow(slack, record, person)
    ? allow(record)
    : unknownIncident(what, channel);
}
