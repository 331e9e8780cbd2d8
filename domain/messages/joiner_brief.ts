import { isOver, statusOf } from "../incident/lifecycle.ts";
import type { Highlight, IncidentRecord } from "../incident/record.ts";
import { ROLE_IDS, ROLE_NAMES } from "../incident/roles.ts";
import { STATUS_NAMES } from "../incident/status.ts";
import { cut, escape, oneLine } from "../text.ts";
import { quoted } from "../timeline/quoted.ts";
import { context, fields, section, typed } from "./blocks.ts";
import { moment } from "./dates.ts";
import type { Block, Message } from "./message.ts";
import { row, takeCommandButton } from "./role_buttons.ts";

/** How much of one line is shown, characters; and how many tasks. */
const SHOWN = 200;
const TASKS_SHOWN = 5;

/**
 * The private message to somebody who has come into the channel: what they
 * would ask, so that nobody who works has to answer it.
 */
export function joinerBrief(record: IncidentRecord): Message {
  const { channel, severityName, title, impact, lastUpdate } = record;
  return {
    text: `What you need to know about ${escape(title)} in <#${channel}>`,
    blocks: [
      section(`You have come into <#${channel}>. Here is where it stands`),
      typed(`${severityName} ${title}`),
      fields(facts(record)),
      part(
        "Impact",
        impact ? [escape(cut(impact, 1000))] : ["Not stated yet"],
      ),
      ...(lastUpdate
        ? [part("Last update", [
          `${escape(cut(lastUpdate.text, 1000))}\n<@${lastUpdate.by}>, ${
            moment(lastUpdate.at, "{ago}")
          }`,
        ])]
        : []),
      ...list("Decided", highlights(record, "decision")),
      ...list("Confirmed", highlights(record, "confirmed")),
      ...list("Ruled out", highlights(record, "ruled_out")),
      ...list("Open tasks", tasks(record)),
      part("How to help", [help(record)]),
      ...row(takeCommandButton(record)),
      context(
        `React to a message with :${record.signs.capture}: to keep it in the timeline. The pinned card shows what is missing now`,
      ),
    ],
  };
}

function facts({ lifecycle, roles, declaredAt }: IncidentRecord): string[] {
  return [
    `*Status*\n${STATUS_NAMES[statusOf(lifecycle)]}`,
    `*Declared*\n${moment(declaredAt, "{ago}")}`,
    ...ROLE_IDS.flatMap((role) =>
      roles[role] || role === "commander"
        ? [
          `*${ROLE_NAMES[role]}*\n${
            roles[role] ? `<@${roles[role]}>` : "nobody yet"
          }`,
        ]
        : []
    ),
  ];
}

function highlights(
  { highlights }: IncidentRecord,
  as: Highlight["as"],
): string[] {
  return highlights.filter((one) => one.as === as)
    .map(({ message }) => quoted(message.text, SHOWN) || "A file");
}

function tasks({ openTasks }: IncidentRecord): string[] {
  const more = openTasks.length - TASKS_SHOWN;
  return [
    ...openTasks.slice(0, TASKS_SHOWN).map(({ title, owner }) =>
      `${escape(cut(oneLine(title), SHOWN))}: ${
        owner ? `<@${owner}>` : "nobody yet"
      }`
    ),
    ...(more > 0 ? [`and ${more} more`] : []),
  ];
}

function help({ lifecycle, roles, openTasks }: IncidentRecord): string {
  if (isOver(lifecycle)) {
    return "Nothing is urgent any more. The timeline has all of it: type /timeline there";
  }
  if (!roles.commander) {
    return "Nobody commands yet. If you can, take command";
  }
  return openTasks.some(({ owner }) => !owner)
    ? `Take a task that nobody has (type /tasks there), or ask <@${roles.commander}> what is needed`
    : `Say in the channel what you know or can do; <@${roles.commander}> decides who does what`;
}

function list(name: string, lines: string[]): Block[] {
  return lines.length ? [part(name, lines.map((line) => `• ${line}`))] : [];
}

function part(name: string, lines: string[]): Block {
  return section(`*${name}*\n${lines.join("\n")}`);
}
