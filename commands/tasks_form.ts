import { allow, type Decision, refuse } from "../domain/decision.ts";
import { firstTasksLeft } from "../domain/incident/first_tasks.ts";
import type { IncidentRecord } from "../domain/incident/record.ts";
import { type TaskAnswer, unknownTask } from "../domain/incident/tasks.ts";
import {
  endedTaskForm,
  openTaskForm,
  TASK_CHANGE,
  taskFieldOf,
  TASKS,
  tasksForm,
} from "../domain/messages/tasks_form.ts";
import type { Slack } from "../slack/api.ts";
import { valueOf, type Values } from "../slack/form.ts";
import { answerTask } from "./answer_task.ts";
import type { Done } from "./change.ts";
import { giveTask } from "./give_task.ts";
import { incidentFor } from "./incident_for.ts";
import type { IncidentForm, Submitted } from "./incident_form.ts";
import { reassignTask } from "./reassign_task.ts";

const WHAT = "change the tasks";

/** The form behind *Tasks*. */
export const tasks: IncidentForm = {
  id: TASKS,
  title: "Tasks",
  command: "tasks",
  what: WHAT,
  fieldOf: taskFieldOf,
  view: ({ record }) => allow({ view: tasksForm(record) }),
  submit: submitTasks,
};

/** Its second page, about one task. */
export function taskChange(task: string): IncidentForm {
  return {
    id: TASK_CHANGE,
    title: "Change a task",
    command: "tasks",
    what: "change the task",
    fieldOf: (code) => code === "cannot_have_task" ? "owner" : undefined,
    view({ record }) {
      const metadata = { task };
      const open = record.openTasks.find(({ id }) => id === task);
      if (open) return allow({ view: openTaskForm(open), metadata });
      const ended = record.endedTasks.find(({ id }) => id === task);
      return ended
        ? allow({ view: endedTaskForm(ended), metadata })
        : unknownTask("change the task");
    },
    submit: submitChange,
  };
}

/** The task that somebody wants to change on the second page; "" if none. */
export function taskChosen(values: Values): string {
  return valueOf(values, "change").selected_option?.value ?? "";
}

/** Whether something else was filled in, which the second page would lose. */
export function isFilledIn(values: Values): boolean {
  const { title, owner, first, done } = filledIn(values);
  return [title, owner, ...first, ...done].some((value) => value !== "");
}

function filledIn(values: Values) {
  const several = (field: string): string[] =>
    (valueOf(values, field).selected_options ?? [])
      .map(({ value }: { value: string }) => value);
  return {
    title: (valueOf(values, "title").value ?? "").trim(),
    owner: ownerIn(values),
    first: several("first"),
    done: several("done"),
  };
}

function ownerIn(values: Values): string {
  return valueOf(values, "owner").selected_users?.[0] ?? "";
}

/** One after the other, each on the record that the one before has left. What can be refused comes first. */
async function submitTasks(
  slack: Slack,
  { channel, person, cause, values }: Submitted,
): Promise<Decision<Done>> {
  const { title, owner, first, done } = filledIn(values);
  const asked = { channel, person };
  const found = await incidentFor(slack, { ...asked, what: WHAT });
  if (!found.ok) return found;
  const left = firstTasksLeft(found.value)
    .filter(({ id }) => first.includes(id));
  const given = [
    ...(title || owner && !first.length ? [{ id: cause, title }] : []),
    ...left,
  ];
  const doings = [
    ...given.map(({ id, title }) => (known: IncidentRecord) =>
      giveTask(slack, { ...asked, cause: id, title, owner, known })
    ),
    ...done.map((task) => (known: IncidentRecord) =>
      answerTask(slack, { ...asked, cause, task, answer: "done", known })
    ),
  ];
  if (!doings.length && !first.length) {
    return refuse("nothing_changed", `Cannot ${WHAT}: nothing was filled in`);
  }
  let record = found.value;
  const unfinished: string[] = [];
  for (const doing of doings) {
    const result = await doing(record);
    // Somebody was quicker: it is as it shall be.
    if (!result.ok && result.code === "already_so") continue;
    if (!result.ok) return result;
    record = result.value.record;
    unfinished.push(...result.value.unfinished);
  }
  return allow({ record, unfinished });
}

async function submitChange(
  slack: Slack,
  { values, metadata: { task }, ...asked }: Submitted,
): Promise<Decision<Done>> {
  // The page of a task that ended has no fields.
  const outcome = valueOf(values, "outcome").selected_option?.value ?? "reopen";
  const about = { ...asked, task };
  return outcome === "owner"
    ? await reassignTask(slack, { ...about, owner: ownerIn(values) })
    : await answerTask(slack, { ...about, answer: outcome as TaskAnswer });
}
