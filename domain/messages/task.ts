import type { IncidentRecord } from "../incident/record.ts";
import type { TaskAnswer } from "../incident/tasks.ts";
import { escape } from "../text.ts";
import { actions, context, section, typed, workflowButton } from "./blocks.ts";
import type { Block, Message } from "./message.ts";

/** A task, and who gave it or gave it back; "" if a workflow did. */
interface AboutTask {
  task: string;
  title: string;
  by: string;
}

/** The private message to whom a task was given. */
export function taskForYou(
  record: IncidentRecord,
  { task, title, by }: AboutTask,
): Message {
  const who = by ? `<@${by}> gave you` : "You have";
  return {
    text: `A task for you in <#${record.channel}>: ${escape(title)}`,
    blocks: [
      section(`${who} a task in <#${record.channel}>`),
      typed(title),
      ...buttons(record, task, [["done", "Done"], ["cannot", "I cannot"]]),
      context(`${escape(record.severityName)} ${escape(record.title)}`),
    ],
  };
}

/** The private message to the commander when somebody cannot do their task. */
export function taskGivenBack(
  record: IncidentRecord,
  { task, title, by }: AboutTask,
): Message {
  return {
    text: `<@${by}> cannot do a task in <#${record.channel}>: ${escape(title)}`,
    blocks: [
      section(
        `<@${by}> cannot do this in <#${record.channel}>. Nobody has it now: run _Tasks_ there to give it to somebody else`,
      ),
      typed(title),
      ...buttons(record, task, [["take", "I take it"]]),
      context(`${escape(record.severityName)} ${escape(record.title)}`),
    ],
  };
}

/** What somebody reads who pressed a button about a task in a private message. */
export function taskAnswered(
  record: IncidentRecord,
  { task, title }: Omit<AboutTask, "by">,
  answer: TaskAnswer,
): Message {
  const [sentence, button] = ANSWERED[answer];
  return {
    text: `${sentence}: ${escape(title)}`,
    blocks: [
      section(`${sentence}, in <#${record.channel}>`),
      typed(title),
      ...buttons(record, task, [button]),
    ],
  };
}

/** What was done, and the click that comes next or takes it back. */
const ANSWERED: Record<TaskAnswer, [string, [TaskAnswer, string]]> = {
  done: ["Done", ["reopen", "Open again"]],
  drop: ["Dropped", ["reopen", "Open again"]],
  cannot: ["Given back: nobody has it now", ["take", "I take it after all"]],
  take: ["Yours", ["done", "Done"]],
  reopen: ["Open again", ["done", "Done"]],
};

function buttons(
  { channel, shortcuts }: IncidentRecord,
  task: string,
  answers: [TaskAnswer, string][],
): Block[] {
  const shortcut = shortcuts.answer_task;
  return shortcut
    ? [actions(
      answers.map(([answer, label]) =>
        workflowButton(`task_${answer}`, label, shortcut.url, {
          channel,
          task,
          answer,
        })
      ),
    )]
    : [];
}
