import { choice, words } from "../../messages/inputs.ts";
import { oneLine } from "../../text.ts";
import type { Template } from "../settings.ts";
import { chosenIn, typedIn } from "./filled.ts";
import {
  isRemoved,
  NAME_MAX,
  nameIn,
  newId,
  removeBox,
  roleFields,
  rolesIn,
  runbookIn,
  withItem,
} from "./items.ts";
import { type ListPart, unusable } from "./part.ts";
import { NO_LINK } from "./types.ts";

/** Limits of `readSettings`. */
const TASKS_MAX = 20;
const TASK_MAX = 150;

/** The kinds of bad day that are known beforehand. */
export const templates: ListPart = {
  id: "templates",
  name: "Scenarios",
  one: "Scenario",
  now: (settings) =>
    settings.templates.map(({ name }) => name).join(", ") || "None",

  fields(settings, _, item) {
    const template = settings.templates.find(({ id }) => id === item);
    return [
      words({ id: "name", label: "Name" }, template?.name ?? "", {
        max: NAME_MAX,
      }),
      choice(
        { id: "type", label: "Type" },
        settings.types,
        template?.type ?? settings.defaultType,
      ),
      choice(
        { id: "severity", label: "Severity" },
        settings.severities.map(({ id, name, meaning }) => ({
          id,
          name,
          about: meaning,
        })),
        template?.severity ?? settings.defaultSeverity,
      ),
      words(
        {
          id: "tasks",
          label: "First tasks",
          hint: `One a line, at most ${TASKS_MAX}`,
          optional: true,
        },
        template?.tasks.join("\n") ?? "",
        { max: 3000, multiline: true },
      ),
      ...roleFields(template?.roles ?? {}),
      words(
        { id: "runbook", label: "Runbook", optional: true },
        template?.runbook ?? "",
        { max: 2900, placeholder: "https://" },
      ),
      ...(template
        ? [removeBox("Remove this scenario", "Past incidents keep their tasks")]
        : []),
    ];
  },

  changed(settings, filled, item) {
    if (item && isRemoved(filled)) {
      const left = settings.templates.filter(({ id }) => id !== item);
      return { ok: true, value: { ...settings, templates: left } };
    }
    const named = nameIn(filled, settings.templates, item);
    if ("why" in named) return unusable("name", named.why);
    const type = chosenIn(filled, "type");
    if (!settings.types.some(({ id }) => id === type)) {
      return unusable("type", "this type was removed meanwhile");
    }
    const severity = chosenIn(filled, "severity");
    if (!settings.severities.some(({ id }) => id === severity)) {
      return unusable("severity", "this severity was removed meanwhile");
    }
    const tasks = typedIn(filled, "tasks").split("\n").map(oneLine)
      .filter((task) => task !== "");
    const why = whyNoTasks(tasks);
    if (why) return unusable("tasks", why);
    const runbook = runbookIn(filled);
    if (!runbook) return unusable("runbook", NO_LINK);
    const template: Template = {
      id: item ?? newId(named.name, settings.templates),
      name: named.name,
      type,
      severity,
      roles: rolesIn(filled),
      tasks,
      ...runbook,
    };
    return {
      ok: true,
      value: { ...settings, templates: withItem(settings.templates, template) },
    };
  },
};

function whyNoTasks(tasks: string[]): string | undefined {
  if (tasks.length > TASKS_MAX) {
    return `there are ${tasks.length} tasks, at most ${TASKS_MAX} find a place`;
  }
  const long = tasks.find((task) => task.length > TASK_MAX);
  return long &&
    `a task has at most ${TASK_MAX} characters. This one has ${long.length}: ${
      long.slice(0, 40)
    }…`;
}
