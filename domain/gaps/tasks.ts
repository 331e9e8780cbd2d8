import { cut, escape, oneLine } from "../text.ts";
import type { Gap } from "./gap.ts";

/** What nobody has, nobody does. */
export const tasks: Gap = {
  id: "tasks",
  missing: ({ channel, openTasks }) => {
    const free = openTasks.filter(({ owner }) => !owner);
    const [first] = free;
    if (!first) return undefined;
    const more = free.length > 1 ? `, and ${free.length - 1} more` : "";
    return {
      text: `*A task without anybody*: ${
        escape(cut(oneLine(first.title), 150))
      }${more}`,
      fix: {
        label: "I take it",
        shortcut: "answer_task",
        inputs: { channel, task: first.id, answer: "take" },
      },
    };
  },
};
