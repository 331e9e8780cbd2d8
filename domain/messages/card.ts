import { gaps } from "../gaps/registry.ts";
import { firstTasksLeft } from "../incident/first_tasks.ts";
import { isOver, type Lifecycle, statusOf } from "../incident/lifecycle.ts";
import type { IncidentRecord, Task } from "../incident/record.ts";
import { temporaryChanges } from "../incident/revisit.ts";
import { ROLE_IDS, ROLE_NAMES } from "../incident/roles.ts";
import { STATUS_NAMES } from "../incident/status.ts";
import { figures } from "../metrics/figures.ts";
import type { ShortcutName } from "../shortcuts.ts";
import { cut, escape, fingerprint, list, oneLine } from "../text.ts";
import { line } from "../timeline/story.ts";
import {
  context,
  fields,
  header,
  section,
  typed,
  workflowButton,
} from "./blocks.ts";
import { moment } from "./dates.ts";
import { channelButtons, END_BUTTONS } from "./end_buttons.ts";
import { alertsOnCard } from "./alerts_of_incident.ts";
import { ended } from "./ended.ts";
import { took } from "./figures.ts";
import type { Block, Message } from "./message.ts";
import { triageCard } from "./triage.ts";
import { openAskLines } from "./open_asks.ts";

/** How many open tasks are shown. */
const TASKS_SHOWN = 10;

/** How many temporary changes are shown. */
const TEMPORARY_SHOWN = 5;

/** What can always be done, in this order; the first is what one does most. */
const BUTTONS: [ShortcutName, string][] = [
  ["status_update", "Status update"],
  ["roles", "Roles"],
  ["hand_over", "Hand over"],
  ["tasks", "Tasks"],
  ["escalate", "Escalate"],
  ["timeline_add", "Add to timeline"],
  ["timeline_show", "Timeline"],
  ["resolve", "Resolve"],
];

/** The same once it is over. */
const BUTTONS_AFTER: [ShortcutName, string][] = [
  ...END_BUTTONS,
  ["tasks", "Tasks"],
  ["timeline_add", "Add to timeline"],
  ["timeline_show", "Timeline"],
];

/**
 * The one pinned card of an incident: what it is, who does what, and above all
 * what is missing now, with the click that mends it.
 *
 * @param now Milliseconds since 1970.
 */
export function card(record: IncidentRecord, now: number): Message {
  const status = STATUS_NAMES[statusOf(record.lifecycle)];
  const over = isOver(record.lifecycle);
  return {
    text: `${escape(record.severityName)} ${escape(record.title)}: ${status}`,
    blocks: [
      header(record.title),
      fields(facts(record, status)),
      ...said("Impact", record.impact),
      ...(record.description ? [typed(record.description)] : []),
      ...(statusOf(record.lifecycle) === "triage" ? triageCard(record) : []),
      ...alertsOnCard(record),
      ...(over ? ended(record) : missing(record, now)),
      ...asks(record),
      ...tasks(record),
      ...temporary(record),
      ...timeline(record),
      ...channelButtons(record, over ? BUTTONS_AFTER : BUTTONS),
      context(footer(record)),
    ],
  };
}

/** Tells whether the card looks as it did: what the tick compares. */
export function drawing(record: IncidentRecord, now: number): string {
  return fingerprint(JSON.stringify(card(record, now)));
}

function facts(record: IncidentRecord, status: string): string[] {
  const { lifecycle, nextUpdateAt, roles } = record;
  return [
    `*Status*\n${status}, since ${
      moment(lifecycle.phases.at(-1)!.at, "{ago}")
    }`,
    `*Severity*\n${escape(record.severityName)}${
      record.severityMeaning ? `: ${escape(record.severityMeaning)}` : ""
    }`,
    ...ROLE_IDS.map((role) =>
      `*${ROLE_NAMES[role]}*\n${
        roles[role] ? `<@${roles[role]}>` : "nobody yet"
      }`
    ),
    ...(record.declaredAs.service
      ? [`*Service*\n${escape(record.declaredAs.service)}`]
      : []),
    `*Declared*\n${moment(record.declaredAt, "{ago}")}`,
    ...acknowledged(lifecycle),
    `*Type*\n${escape(record.typeName)}`,
    ...(nextUpdateAt
      ? [`*Next update*\n${moment(nextUpdateAt, "{time}")}`]
      : []),
  ];
}

function acknowledged(lifecycle: Lifecycle): string[] {
  const { acknowledge } = figures(lifecycle);
  if (!acknowledge) return [];
  const { by } = lifecycle.acknowledged!;
  return [`*Acknowledged*\n<@${by}>, after ${took(acknowledge)}`];
}

function said(name: string, text: string): Block[] {
  return text ? [section(`*${name}*\n${escape(cut(text, 1000))}`)] : [];
}

/** What is missing, a line each with its button; the first line begins with what they are. */
function missing(record: IncidentRecord, now: number): Block[] {
  const all = gaps(record, now);
  if (!all.length) return [section("*Missing now*\nNothing")];
  return all.map(({ id, text, fix }, n) => {
    const shortcut = fix && record.shortcuts[fix.shortcut];
    return section(
      n === 0 ? `*Missing now*\n${text}` : text,
      shortcut &&
        workflowButton(`gap_${id}`, fix.label, shortcut.url, fix.inputs),
    );
  });
}

function tasks(record: IncidentRecord): Block[] {
  const { openTasks } = record;
  const first = firstTasksLeft(record).map(({ title }) => escape(title));
  const more = openTasks.length - TASKS_SHOWN;
  const open = [
    ...openTasks.slice(0, TASKS_SHOWN).map(task),
    ...(more > 0 ? [`and ${more} more`] : []),
  ];
  return [
    ...(first.length ? [section(`*First tasks*\n${bullets(first)}`)] : []),
    ...(open.length ? [section(`*Open tasks*\n${bullets(open)}`)] : []),
  ];
}

/** Who is asked for help; nothing is waited for once it is over. */
function asks(record: IncidentRecord): Block[] {
  const open = openAskLines(record);
  return open.length ? [section(`*Asked for help*\n${bullets(open)}`)] : [];
}

function task({ title, owner }: Task): string {
  return `${escape(cut(oneLine(title), 150))}: ${
    owner ? `<@${owner}>` : "nobody yet"
  }`;
}

/** What is changed for now: easily forgotten, and often the next cause. */
function temporary(record: IncidentRecord): Block[] {
  const open = temporaryChanges(record);
  const more = open.length - TEMPORARY_SHOWN;
  const lines = [
    ...open.slice(0, TEMPORARY_SHOWN).map(({ text, owner, revisitAt }) =>
      [
        escape(cut(oneLine(text), 150)),
        owner ? `: <@${owner}>` : "",
        revisitAt
          ? `, asked about ${
            moment(revisitAt, "{date_short_pretty} at {time}")
          }`
          : "",
      ].join("")
    ),
    ...(more > 0 ? [`and ${more} more`] : []),
  ];
  return lines.length
    ? [section(`*Temporary changes*\n${bullets(lines)}`)]
    : [];
}

function bullets(lines: string[]): string {
  return lines.map((text) => `• ${text}`).join("\n");
}

function timeline({ latest }: IncidentRecord): Block[] {
  const lines = latest.map(line);
  return lines.length ? [section(`*Timeline*\n${lines.join("\n")}`)] : [];
}

function footer(record: IncidentRecord): string {
  return [
    record.movedFrom ? `Goes on from <#${record.movedFrom}>` : "",
    record.private ? "Private: only the people in this channel see this" : "",
    record.assumed.length
      ? `${escape(record.source)} sent ${
        escape(list(record.assumed))
      }, which is not one of ours: the default was taken`
      : "",
    `Tangents go to threads, what matters is said here. :${record.signs.capture}: on a message keeps it in the timeline`,
  ].filter((part) => part !== "").join("  ·  ");
}
