import { allow, type Decision } from "../domain/decision.ts";
import type { IncidentRecord } from "../domain/incident/record.ts";
import { temporaryChanges } from "../domain/incident/revisit.ts";
import type { Slack } from "../slack/api.ts";
import type { Done } from "./change.ts";
import { revisit } from "./revisit.ts";

/**
 * Settles every open temporary change: each is reverted, or becomes an action
 * item. Broken off, the tick makes action items of the rest once the incident
 * is resolved.
 *
 * @param asked.reverted Ids of those that are as they were before.
 * @throws SlackApiError, or HeldByTwin when this step was delivered twice
 */
export async function settleDecisions(
  slack: Slack,
  { known, reverted, cause, person }: {
    /** The incident's record as it is now. */
    known: IncidentRecord;
    reverted: string[];
    cause: string;
    /** Slack user id; "" where it follows from the end of the incident. */
    person: string;
  },
): Promise<Decision<Done>> {
  let record = known;
  const unfinished: string[] = [];
  for (const { id } of temporaryChanges(known)) {
    const result = await revisit(slack, {
      channel: known.channel,
      person,
      cause,
      decision: id,
      answer: reverted.includes(id) ? "reverted" : "action_item",
      known: record,
    });
    // Somebody else has settled it at this moment.
    if (!result.ok && result.code === "already_so") continue;
    if (!result.ok) return result;
    record = result.value.record;
    unfinished.push(...result.value.unfinished);
  }
  return allow({ record, unfinished });
}
