import type { Decision } from "../domain/decision.ts";
import type { CapturedMessage } from "../domain/incident/events.ts";
import type { IncidentRecord } from "../domain/incident/record.ts";
import { giveTask as decide } from "../domain/incident/tasks.ts";
import type { Slack } from "../slack/api.ts";
import { change, type Changed } from "./change.ts";
import { incidentFor } from "./incident_for.ts";
import { checkOwner } from "./task_owner.ts";

const WHAT = "give a task";

/** What shall be done, and by whom. */
export interface GivenTask {
  channel: string;
  /** Who gives it, by Slack user id; "" if a workflow does. */
  person: string;
  /** Becomes the task's id: the same cause is one task. */
  cause: string;
  title: string;
  /** Slack user id; "" if nobody has it yet. */
  owner: string;
  /** The message that it is made from. */
  message?: CapturedMessage;
  /** The record, if the caller has just read it with `incidentFor`. */
  known?: IncidentRecord;
}

/**
 * Gives a task: anybody in an incident may. The owner is told privately, and
 * brought into the channel.
 *
 * @throws SlackApiError, or HeldByTwin when this step was delivered twice
 */
export async function giveTask(
  slack: Slack,
  { channel, person, cause, title, owner, message, known }: GivenTask,
): Promise<Decision<Changed>> {
  const asked = { channel, person, what: WHAT };
  const found = await incidentFor(slack, { ...asked, known });
  if (!found.ok) return found;
  const given = { task: cause, title, owner, by: person, message };
  const decided = decide(found.value, given);
  if (!decided.ok) return decided;
  const able = await checkOwner(slack, found.value, owner, person);
  if (!able.ok) return able;
  return await change(slack, {
    ...asked,
    cause,
    known: found.value,
    decide: () => decided,
  });
}
