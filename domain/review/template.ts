import type { KeptEntry } from "../incident/events.ts";
import type { IncidentRecord } from "../incident/record.ts";
import { NAME_MAX } from "../settings/parts/items.ts";
import type { Template } from "../settings/settings.ts";
import { cut, oneLine } from "../text.ts";

/** Limits of a scenario's first tasks: `domain/settings/parts/templates.ts`. */
const TASKS_MAX = 20;
const TASK_MAX = 150;

/**
 * A scenario as this incident was: what it was called, who did what, and what
 * was done. Without an id: it is none yet.
 *
 * @param entries Its timeline, in any order.
 */
export function templateOf(
  { title, type, severity, roles, tasks, links }: IncidentRecord,
  entries: KeptEntry[],
): Omit<Template, "id"> {
  const done = entries.toSorted((a, b) => a.at - b.at)
    .flatMap(({ event }) => event.kind === "task_done" ? [event.title] : []);
  const runbook = links.find(({ title }) => title === "Runbook")?.url;
  return {
    name: cut(oneLine(title), NAME_MAX),
    type,
    severity,
    roles,
    tasks: [...new Set([...tasks, ...done].map(oneLine))]
      .slice(0, TASKS_MAX)
      .map((task) => cut(task, TASK_MAX)),
    ...(runbook ? { runbook } : {}),
  };
}
