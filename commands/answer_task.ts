import { entriesOf } from "../datastores/timeline/store.ts";
import type { Decision } from "../domain/decision.ts";
import { fold } from "../domain/incident/evolve.ts";
import type { IncidentRecord } from "../domain/incident/record.ts";
import {
  answerTask as decide,
  TASK_DOINGS,
  type TaskAnswer,
  taskSubject,
} from "../domain/incident/tasks.ts";
import type { Slack } from "../slack/api.ts";
import { type Change, change, type Changed } from "./change.ts";
import { incidentFor } from "./incident_for.ts";

/** What somebody does with a task. */
export interface AnsweredTask {
  channel: string;
  /** Slack user id. */
  person: string;
  cause: string;
  /** The task's id. */
  task: string;
  answer: TaskAnswer;
  /** The record, if the caller has just read it with `incidentFor`. */
  known?: IncidentRecord;
}

/**
 * Finishes a task, gives it back, takes it, drops it or opens it again. Of
 * several at once the first one counts.
 *
 * @throws SlackApiError, or HeldByTwin when this step was delivered twice
 */
export async function answerTask(
  slack: Slack,
  { task, answer, ...asked }: AnsweredTask,
): Promise<Decision<Changed>> {
  return await changeTask(slack, {
    ...asked,
    what: TASK_DOINGS[answer],
    subject: (record) => taskSubject(record, task),
    decide: (record) => decide(record, task, answer, asked.person),
  });
}

/**
 * A change to a task. Of two tasks given at the same moment the record may miss
 * one until the next tick: then the timeline is asked, which misses none.
 */
export async function changeTask(
  slack: Slack,
  wanted: Change,
): Promise<Decision<Changed>> {
  const first = await change(slack, wanted);
  if (first.ok || first.code !== "unknown_task") return first;
  const found = await incidentFor(slack, wanted);
  if (!found.ok) return found;
  const entries = await entriesOf(slack, wanted.channel);
  const record = found.value;
  return await change(slack, {
    ...wanted,
    known: { ...record, ...fold(record, entries) },
  });
}
