import { allow, type Decision } from "../domain/decision.ts";
import {
  addActionItem as decide,
  ITEM_DOINGS,
  type ItemWords,
} from "../domain/incident/action_item.ts";
import { possible } from "../domain/incident/possible.ts";
import type { IncidentRecord } from "../domain/incident/record.ts";
import type { Slack } from "../slack/api.ts";
import { change, type Changed } from "./change.ts";
import { incidentFor } from "./incident_for.ts";
import { checkOwner } from "./task_owner.ts";

const WHAT = ITEM_DOINGS.add;

/**
 * Adds something to be done afterwards: anybody in an incident may. Its owner is
 * told privately, and brought into the channel.
 *
 * @throws SlackApiError, or HeldByTwin when this step was delivered twice
 */
export async function addActionItem(
  slack: Slack,
  { channel, person, cause, words, known }: {
    channel: string;
    /** Slack user id; "" if a workflow adds it. */
    person: string;
    /** Becomes its id: the same cause is one action item. */
    cause: string;
    words: ItemWords;
    /** The record, if the caller has just read it with `incidentFor`. */
    known?: IncidentRecord;
  },
): Promise<Decision<Changed>> {
  const asked = { channel, person, what: WHAT };
  const found = await incidentFor(slack, { ...asked, known });
  if (!found.ok) return found;
  const record = found.value;
  const can = possible(record.lifecycle, "change_action_items", WHAT);
  if (!can.ok) return can;
  const decided = decide(cause, words, person, Date.now());
  if (!decided.ok) return decided;
  const able = await checkOwner(slack, record, words.owner, person, WHAT);
  if (!able.ok) return able;
  return await change(slack, {
    ...asked,
    cause,
    known: record,
    decide: () => allow(decided.value),
  });
}
