import type { Decision } from "../domain/decision.ts";
import type { IncidentRecord } from "../domain/incident/record.ts";
import {
  answerTask as decide,
  TASK_DOINGS,
  type TaskAnswer,
  taskSubject,
} from "../domain/incident/tasks.ts";
import type { Slack } from "../slack/api.ts";
import type { Changed } from "./change.ts";
import { changeListed } from "./change_listed.ts";

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
  return await changeListed(slack, {
    ...asked,
    what: TASK_DOINGS[answer],
    subject: (record) => taskSubject(record, task),
    decide: (record) => decide(record, task, answer, asked.person),
  });
}
