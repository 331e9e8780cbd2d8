import type { Decision } from "../domain/decision.ts";
import {
  decide as decideOn,
  DECIDING,
  type NewDecision,
} from "../domain/incident/decide.ts";
import type { IncidentRecord } from "../domain/incident/record.ts";
import type { Slack } from "../slack/api.ts";
import { change, type Changed } from "./change.ts";
import { incidentFor } from "./incident_for.ts";
import { checkOwner } from "./task_owner.ts";

/** Something that was decided, or changed for now. */
export interface NotedDecision extends Omit<NewDecision, "by"> {
  channel: string;
  /** Becomes its id: the same cause is one decision. */
  cause: string;
  /** Slack user id; "" if a workflow notes it. */
  person: string;
  /** The record, if the caller has just read it with `incidentFor`. */
  known?: IncidentRecord;
}

/**
 * Notes a decision or a temporary change: anybody in an incident may.
 *
 * @throws SlackApiError, or HeldByTwin when this step was delivered twice
 */
export async function decide(
  slack: Slack,
  { channel, cause, person, known, ...given }: NotedDecision,
): Promise<Decision<Changed>> {
  const asked = { channel, person, what: DECIDING };
  const found = await incidentFor(slack, { ...asked, known });
  if (!found.ok) return found;
  const decision = { ...given, by: person };
  const before = decideOn(found.value, cause, decision, Date.now());
  if (!before.ok) return before;
  const able = await checkOwner(
    slack,
    found.value,
    given.owner,
    person,
    DECIDING,
  );
  if (!able.ok) return able;
  return await change(slack, {
    ...asked,
    cause,
    known: found.value,
    decide: (record, at) => decideOn(record, cause, decision, at),
  });
}
