import { entriesOf } from "../datastores/timeline/store.ts";
import type { Decision, RefusalCode } from "../domain/decision.ts";
import { fold } from "../domain/incident/evolve.ts";
import type { Slack } from "../slack/api.ts";
import { type Change, change, type Changed } from "./change.ts";
import { incidentFor } from "./incident_for.ts";

/** The record does not list it, or not yet. */
const NOT_LISTED: RefusalCode[] = ["unknown_task", "unknown_action_item"];

/**
 * A change to one of several things that an incident lists. Of two that were
 * added at the same moment the record may miss one until the next tick: then
 * the timeline is asked, which misses none.
 *
 * @throws SlackApiError, or HeldByTwin when this step was delivered twice
 */
export async function changeListed(
  slack: Slack,
  wanted: Change,
): Promise<Decision<Changed>> {
  const first = await change(slack, wanted);
  if (first.ok || !NOT_LISTED.includes(first.code)) return first;
  const found = await incidentFor(slack, wanted);
  if (!found.ok) return found;
  const entries = await entriesOf(slack, wanted.channel);
  const record = found.value;
  return await change(slack, {
    ...wanted,
    known: { ...record, ...fold(record, entries) },
  });
}
