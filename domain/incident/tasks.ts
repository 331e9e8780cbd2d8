import { allow, type Decision, type Refusal, refuse } from "../decision.ts";
import { moment } from "../messages/dates.ts";
import { characters, oneLine } from "../text.ts";
import type { CapturedMessage, IncidentEvent } from "./events.ts";
import { possible } from "./possible.ts";
import type { EndedTask, IncidentState, Task } from "./record.ts";
import type { TaskList } from "./task_list.ts";

/** Longest title of a task, characters. */
export const TASK_MAX = 300;

/** What somebody can do with a task by one click, in words that travel in buttons. */
export const TASK_ANSWERS = [
  "done",
  "cannot",
  "take",
  "drop",
  "reopen",
] as const;

export type TaskAnswer = typeof TASK_ANSWERS[number];

/** How "Cannot …" begins for each. */
export const TASK_DOINGS: Record<TaskAnswer, string> = {
  done: "finish the task",
  cannot: "give the task back",
  take: "take the task",
  drop: "drop the task",
  reopen: "open the task again",
};

/** How "Cannot …" begins where somebody else shall have it. */
export const REASSIGN = "give the task to somebody else";

/** What somebody does with a task, from a word. */
export function taskAnswer(word: string): Decision<TaskAnswer> {
  const found = TASK_ANSWERS.find((answer) => answer === word.trim());
  return found ? allow(found) : refuse(
    "unknown_answer",
    `Cannot finish the task: "${word}" is not one of ${
      TASK_ANSWERS.join(", ")
    }`,
  );
}

/** What changes of tasks go by. */
export type TasksNow = TaskList & Pick<IncidentState, "lifecycle">;

/** A task for somebody, or for nobody yet. */
export function giveTask(
  { lifecycle }: Pick<IncidentState, "lifecycle">,
  { title, ...given }: {
    task: string;
    title: string;
    owner: string;
    by: string;
    message?: CapturedMessage;
  },
): Decision<IncidentEvent> {
  const can = possible(lifecycle, "change_tasks", "give a task");
  if (!can.ok) return can;
  const words = oneLine(title);
  if (!words) {
    return refuse("text_missing", "Cannot give a task: it has no title");
  }
  const length = characters(words);
  if (length > TASK_MAX) {
    return refuse(
      "text_too_long",
      `Cannot give a task: the title has ${length} characters, at most ${TASK_MAX} are possible`,
    );
  }
  return allow({ kind: "task_given", title: words, ...given });
}

/** What follows from a click on a task. The first of two counts, the other reads who it was. */
export function answerTask(
  tasks: TasksNow,
  id: string,
  answer: TaskAnswer,
  by: string,
): Decision<IncidentEvent> {
  const can = possible(tasks.lifecycle, "change_tasks", TASK_DOINGS[answer]);
  if (!can.ok) return can;
  if (answer === "reopen") return reopen(tasks, id, by);
  const task = open(tasks, id);
  if (!task) return notOpen(tasks, id, answer, by);
  const { title, owner } = task;
  switch (answer) {
    case "done":
      return allow({ kind: "task_done", task: id, title, by });
    case "drop":
      return allow({ kind: "task_dropped", task: id, title, by });
    case "take":
      return owner
        ? isOwned(answer, owner, by)
        : allow(reassigned(id, task, by, by));
    case "cannot":
      return owner === by
        ? allow(reassigned(id, task, "", by))
        : isOwned(answer, owner, by);
  }
}

/** Somebody else shall do it, or nobody for now. */
export function reassignTask(
  tasks: TasksNow,
  id: string,
  owner: string,
  by: string,
): Decision<IncidentEvent> {
  const can = possible(tasks.lifecycle, "change_tasks", REASSIGN);
  if (!can.ok) return can;
  const task = open(tasks, id);
  if (!task) return notOpen(tasks, id, "take", by);
  return task.owner === owner
    ? isOwned("take", owner, by)
    : allow(reassigned(id, task, owner, by));
}

/**
 * What people compete for who do something to a task at the same moment: to be
 * the next to change it. Whoever comes after decides by what it is then.
 */
export function taskSubject(tasks: TaskList, id: string): string {
  const { round } = open(tasks, id) ?? ended(tasks, id) ?? { round: 0 };
  return `task/${id}/${round}`;
}

function open({ openTasks }: TaskList, id: string): Task | undefined {
  return openTasks.find((task) => task.id === id);
}

function ended({ endedTasks }: TaskList, id: string): EndedTask | undefined {
  return endedTasks.find((task) => task.id === id);
}

function reassigned(
  task: string,
  { title, owner: from }: Task,
  owner: string,
  by: string,
): IncidentEvent {
  return { kind: "task_reassigned", task, title, from, owner, by };
}

function reopen(
  tasks: TaskList,
  id: string,
  by: string,
): Decision<IncidentEvent> {
  const task = ended(tasks, id);
  if (task) {
    const { title, owner } = task;
    return allow({ kind: "task_reopened", task: id, title, owner, by });
  }
  return open(tasks, id)
    ? refuse("already_so", `Cannot ${TASK_DOINGS.reopen}: it is open`)
    : unknownTask(TASK_DOINGS.reopen);
}

function notOpen(
  tasks: TaskList,
  id: string,
  answer: TaskAnswer,
  by: string,
): Refusal {
  const task = ended(tasks, id);
  if (!task) return unknownTask(TASK_DOINGS[answer]);
  const who = task.by === by ? "you have" : `<@${task.by}> has`;
  const how = task.how === "done" ? "finished" : "dropped";
  return refuse(
    "already_so",
    `Cannot ${TASK_DOINGS[answer]}: ${who} ${how} it ${
      moment(task.endedAt, "{ago}")
    }`,
  );
}

function isOwned(answer: TaskAnswer, owner: string, by: string): Refusal {
  const who = owner === ""
    ? "nobody has"
    : owner === by
    ? "you have"
    : `<@${owner}> has`;
  return refuse("already_so", `Cannot ${TASK_DOINGS[answer]}: ${who} it`);
}

/** For a task that the incident does not know now. */
export function unknownTask(what: string): Refusal {
  return refuse(
    "unknown_task",
    `Cannot ${what}: the incident has no such task now. Run Tasks to see what is open`,
  );
}
