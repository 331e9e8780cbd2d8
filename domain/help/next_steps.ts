import { gaps } from "../gaps/registry.ts";
import { isOver, statusOf } from "../incident/lifecycle.ts";
import type { IncidentRecord } from "../incident/record.ts";
import { holders, type RoleId } from "../incident/roles.ts";
import { cut, escape, oneLine } from "../text.ts";
import type { Step } from "./step.ts";

/** How many steps somebody can take in at once. */
const MOST = 5;

/** How many of what is missing, and of one's own tasks. */
const GAPS_MOST = 3;
const TASKS_MOST = 2;

/** What somebody can do where there is no incident. */
export const STEPS_ANYWHERE: Step[] = [
  {
    text:
      "*Is something wrong?* Declare it. In doubt declare, and take the worse severity",
    click: { label: "Declare", shortcut: "declare" },
  },
  {
    text: "*Is it known already?* Look at what is open",
    click: { label: "Incidents", shortcut: "incidents_list" },
  },
];

/**
 * What one person could do next in an incident, most urgent first: what is
 * missing, their own tasks, what their role is for.
 *
 * @param now Milliseconds since 1970.
 */
export function nextSteps(
  record: IncidentRecord,
  person: string,
  now: number,
): Step[] {
  if (isOver(record.lifecycle)) return OVER;
  const role = holders(record.roles).find(({ user }) => user === person)
    ?.roles[0];
  const missing = gaps(record, now).slice(0, GAPS_MOST)
    .map(({ text, fix }): Step => ({ text, ...(fix ? { click: fix } : {}) }));
  const shown = new Set(missing.map(clickOf));
  const others = [
    ...ownTasks(record, person),
    ...(statusOf(record.lifecycle) === "monitoring" ? [RESOLVE] : []),
    ...(role ? OF_ROLE[role] : OF_OTHERS),
  ].filter((step) => !shown.has(clickOf(step)));
  return [...missing, ...others].slice(0, MOST);
}

/** The same click is offered once. */
function clickOf({ click }: Step): string {
  return JSON.stringify([click?.shortcut, click?.inputs]);
}

function ownTasks({ channel, openTasks }: IncidentRecord, person: string) {
  return openTasks.filter(({ owner }) => owner === person).slice(0, TASKS_MOST)
    .map(({ id, title }): Step => ({
      text: `*Your task*: ${escape(cut(oneLine(title), 150))}`,
      click: {
        label: "Done",
        shortcut: "answer_task",
        inputs: { channel, task: id, answer: "done" },
      },
    }));
}

const UPDATE: Step["click"] = {
  label: "Status update",
  shortcut: "status_update",
};

const RESOLVE: Step = {
  text: "*Has it been quiet long enough?* Resolve it: say what fixed it",
  click: { label: "Resolve", shortcut: "resolve" },
};

const TASKS: Step = {
  text: "*Ask people by name*: give tasks, and see what is open",
  click: { label: "Tasks", shortcut: "tasks" },
};

const LOG: Step = {
  text: "*Write down what you try*, and what came of it",
  click: { label: "Add to timeline", shortcut: "timeline_add" },
};

const OF_ROLE: Record<RoleId, Step[]> = {
  commander: [
    {
      text: "*Say where it stands*, also when nothing is new",
      click: UPDATE,
    },
    TASKS,
    {
      text: "*Stuck, or is nobody there?* Ask for help before you need it",
      click: { label: "Escalate", shortcut: "escalate" },
    },
    {
      text: "*Tired, or off soon?* Hand over; it is yours until they accept",
      click: { label: "Hand over", shortcut: "hand_over" },
    },
  ],
  technical_lead: [LOG, TASKS, {
    text: "*Do you need somebody who knows more?* Ask them",
    click: { label: "Escalate", shortcut: "escalate" },
  }],
  communications_lead: [
    {
      text: "*Say what customers need to know* and when you write next",
      click: UPDATE,
    },
    LOG,
  ],
};

const OF_OTHERS: Step[] = [
  LOG,
  {
    text: "*Want to help?* Take a task, or a role that nobody has",
    click: { label: "Tasks", shortcut: "tasks" },
  },
  {
    text: "*Who does what?*",
    click: { label: "Roles", shortcut: "roles" },
  },
];

const OVER: Step[] = [
  {
    text: "*It is over.* If it comes back, or never was, reopen it",
    click: { label: "Reopen", shortcut: "reopen" },
  },
  {
    text: "*What shall be better next time?* Write the review",
    click: { label: "Review", shortcut: "review" },
  },
  {
    text: "*Is something missing in its story?* Add it, with its time",
    click: { label: "Add to timeline", shortcut: "timeline_add" },
  },
  {
    text: "*Is title, type or description wrong?* Amend it",
    click: { label: "Amend", shortcut: "amend" },
  },
];
