import type { IncidentRecord } from "./record.ts";

/**
 * What the scenario says to do first and nobody has made a task of yet, by the
 * cause and id that the task then has: whoever takes it over, it is one task.
 */
export function firstTasksLeft(
  { tasks, openTasks, endedTasks }: Pick<
    IncidentRecord,
    "tasks" | "openTasks" | "endedTasks"
  >,
): { id: string; title: string }[] {
  const known = new Set([...openTasks, ...endedTasks].map(({ id }) => id));
  return tasks
    .map((title, n) => ({ id: `first/${n}`, title }))
    .filter(({ id }) => !known.has(id));
}
