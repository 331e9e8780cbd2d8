import type { IncidentEvent } from "./events.ts";
import type { IncidentState, Task } from "./record.ts";

/** How many tasks that ended are remembered, so that they can be opened again. */
const REMEMBERED = 10;

/** The tasks of an incident. */
export type TaskList = Pick<IncidentState, "openTasks" | "endedTasks">;

/** The tasks after something happened to one of them; what does not fit changes nothing. */
export function tasksAfter(
  { openTasks, endedTasks }: TaskList,
  event: Extract<IncidentEvent, { task: string }>,
  at: number,
): TaskList {
  const others = (tasks: Task[]) => tasks.filter(({ id }) => id !== event.task);
  const ended = endedTasks.filter(({ id }) => id !== event.task);
  switch (event.kind) {
    case "task_given":
    case "task_reopened": {
      const { task: id, title, owner } = event;
      const before = endedTasks.find((task) => task.id === id);
      const round = before ? before.round + 1 : 0;
      const opened = { id, title, owner, givenAt: at, round };
      return { openTasks: [...others(openTasks), opened], endedTasks: ended };
    }
    case "task_reassigned":
      return {
        openTasks: openTasks.map((task) =>
          task.id === event.task
            ? { ...task, owner: event.owner, round: task.round + 1 }
            : task
        ),
        endedTasks,
      };
    case "task_done":
    case "task_dropped": {
      const task = openTasks.find(({ id }) => id === event.task);
      if (!task) return { openTasks, endedTasks };
      const how = event.kind === "task_done" ? "done" : "dropped";
      const round = task.round + 1;
      const last = { ...task, round, how, by: event.by, endedAt: at } as const;
      return {
        openTasks: others(openTasks),
        endedTasks: [...ended, last].slice(-REMEMBERED),
      };
    }
  }
}
