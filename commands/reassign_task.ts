import type { Decision } from "../domain/decision.ts";
import type { IncidentRecord } from "../domain/incident/record.ts";
import {
  REASSIGN,
  reassignTask as decide,
  taskSubject,
} from "../domain/incident/tasks.ts";
import type { Slack } from "../slack/api.ts";
import type { Changed } from "./change.ts";
import { changeListed } from "./change_listed.ts";
import { incidentFor } from "./incident_for.ts";
import { checkOwner } from "./task_owner.ts";

/**
 * Gives a task to somebody else, or to nobody for now. The new owner is told
 * privately, and brought into the channel.
 *
 * @throws SlackApiError, or HeldByTwin when this step was delivered twice
 */
export async function reassignTask(
  slack: Slack,
  { task, owner, known, ...asked }: {
    channel: string;
    /** Slack user id. */
    person: string;
    cause: string;
    /** The task's id. */
    task: string;
    /** Slack user id; "" for nobody. */
    owner: string;
    /** The record, if the caller has just read it with `incidentFor`. */
    known?: IncidentRecord;
  },
): Promise<Decision<Changed>> {
  const what = REASSIGN;
  const found = await incidentFor(slack, { ...asked, what, known });
  if (!found.ok) return found;
  const able = await checkOwner(slack, found.value, owner, asked.person);
  if (!able.ok) return able;
  return await changeListed(slack, {
    ...asked,
    what,
    known: found.value,
    subject: (record) => taskSubject(record, task),
    decide: (record) => decide(record, task, owner, asked.person),
  });
}
