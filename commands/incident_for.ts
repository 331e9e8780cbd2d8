import { closedRecord } from "../datastores/closed_incidents/store.ts";
import { getIncident, lookUpIncident } from "../datastores/incidents/store.ts";
import { allow, type Decision } from "../domain/decision.ts";
import { isClosed } from "../domain/incident/closed.ts";
import type { IncidentRecord } from "../domain/incident/record.ts";
import { unknownIncident } from "../domain/incident/unknown.ts";
import type { Slack } from "../slack/api.ts";
import { mayKnow } from "./may_know.ts";

/**
 * The incident of a channel, as far as this person may know of it. Where it has
 * been put away, they read that it is closed: one call more.
 *
 * @throws SlackApiError
 */
export async function incidentFor(
  slack: Slack,
  { channel, person, what, known, closedToo = false }: {
    channel: string;
    /** Slack user id; "" for a workflow that an admin has built. */
    person: string;
    /** What is being done, as in "Cannot <what>". */
    what: string;
    /** The record, if it has just been read in this way. */
    known?: IncidentRecord;
    /** Whether what has been put away is an incident too. */
    closedToo?: boolean;
  },
): Promise<Decision<IncidentRecord>> {
  if (known) return allow(known);
  const found = await lookUpIncident(slack, channel);
  const closed = found ? undefined : await closedRecord(slack, channel);
  // What was opened a moment ago may be missing in the first look.
  const record = found ?? closed?.record ?? await getIncident(slack, channel);
  if (!record || !await mayKnow(slack, record, person)) {
    return unknownIncident(what, channel);
  }
  return closed && !closedToo ? isClosed(record, what) : allow(record);
}
