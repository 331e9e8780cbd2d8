import type { RefusalCode } from "../decision.ts";
import { firstTasksLeft } from "../incident/first_tasks.ts";
import type { EndedTask, IncidentRecord, Task } from "../incident/record.ts";
import { TASK_MAX } from "../incident/tasks.ts";
import { cut, escape, oneLine } from "../text.ts";
import { section, typed } from "./blocks.ts";
import {
  type Choice,
  choice,
  choices,
  people,
  plain,
  words,
} from "./inputs.ts";
import type { Modal } from "./modal.ts";

/** Callback ids of the two views. */
export const TASKS = "tasks";
export const TASK_CHANGE = "task_change";

/** How many open tasks are listed; all of them can be chosen. */
const LISTED = 20;

/** The form *Tasks*: what is open, what is done of it, and what is to be done next. */
export function tasksForm(record: IncidentRecord): Modal {
  const { openTasks, endedTasks } = record;
  const left = firstTasksLeft(record).map(option);
  return {
    type: "modal",
    callback_id: TASKS,
    notify_on_close: true,
    title: plain("Tasks"),
    submit: plain("Save"),
    close: plain("Cancel"),
    blocks: [
      section(listed(openTasks)),
      ...(openTasks.length
        ? [
          choices(
            { id: "done", label: "Done", optional: true },
            openTasks.map(option),
            [],
            "None",
          ),
        ]
        : []),
      words(
        { id: "title", label: "New task", optional: true },
        "",
        { max: TASK_MAX, placeholder: "What shall be done, in a sentence" },
      ),
      ...(left.length
        ? [
          choices(
            {
              id: "first",
              label: "First tasks of the scenario to take over",
              optional: true,
            },
            left,
            [],
            "None",
          ),
        ]
        : []),
      people(
        {
          id: "owner",
          label: "Who does it",
          hint: "They are told privately and brought into the channel",
          optional: true,
        },
        [],
        1,
      ),
      ...(openTasks.length + endedTasks.length
        ? [
          choice(
            {
              id: "change",
              label: "Another change",
              hint:
                "Somebody else, dropped, or open again: asked on the next page",
              optional: true,
            },
            [
              ...openTasks.map(option),
              ...endedTasks.toReversed().map(endedOption),
            ],
            "",
            "Choose a task",
          ),
        ]
        : []),
    ],
  };
}

/** What else becomes of one open task. */
export function openTaskForm({ title, owner }: Task): Modal {
  return {
    ...change("Change a task", "Save"),
    blocks: [
      typed(title),
      choice(
        { id: "outcome", label: "What becomes of it?" },
        [
          { id: "owner", name: "Give it to the person below" },
          { id: "done", name: "It is done" },
          { id: "drop", name: "Drop it: nobody need do it" },
        ],
        "owner",
      ),
      people(
        {
          id: "owner",
          label: "Who does it",
          hint: "Empty: nobody has it for now",
          optional: true,
        },
        owner ? [owner] : [],
        1,
      ),
    ],
  };
}

/** A task that ended, to be opened again. */
export function endedTaskForm({ title, how, by, owner }: EndedTask): Modal {
  const ended = how === "done" ? "finished" : "dropped";
  const whose = owner ? `It goes back to <@${owner}>` : "Nobody has it then";
  return {
    ...change("Open again", "Open again"),
    blocks: [section(`<@${by}> ${ended} this. ${whose}`), typed(title)],
  };
}

function change(title: string, submit: string): Omit<Modal, "blocks"> {
  return {
    type: "modal",
    callback_id: TASK_CHANGE,
    notify_on_close: true,
    title: plain(title),
    submit: plain(submit),
    close: plain("Cancel"),
  };
}

/** The field under which a refusal is shown. */
export function taskFieldOf(code: RefusalCode): string | undefined {
  switch (code) {
    case "text_missing":
    case "text_too_long":
      return "title";
    case "cannot_have_task":
      return "owner";
    default:
      return undefined;
  }
}

function listed(open: Task[]): string {
  if (!open.length) return "No task is open";
  const more = open.length - LISTED;
  const lines = open.slice(0, LISTED).map(({ title, owner }) =>
    `• ${escape(cut(oneLine(title), 100))}: ${
      owner ? `<@${owner}>` : "nobody yet"
    }`
  );
  return [
    "*Open tasks*",
    ...lines,
    ...(more > 0 ? [`and ${more} more`] : []),
  ].join("\n");
}

function option({ id, title }: { id: string; title: string }): Choice {
  return { id, name: oneLine(title) };
}

function endedOption(task: EndedTask): Choice {
  return { ...option(task), about: task.how === "done" ? "Done" : "Dropped" };
}
