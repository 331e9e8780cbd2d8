import type { HandoverBrief } from "../incident/events.ts";
import { statusOf } from "../incident/lifecycle.ts";
import type { IncidentRecord } from "../incident/record.ts";
import { ROLE_NAMES, type RoleId } from "../incident/roles.ts";
import { STATUS_NAMES } from "../incident/status.ts";
import { cut, escape, oneLine } from "../text.ts";
import { context, section, typed } from "./blocks.ts";
import { moment } from "./dates.ts";
import type { Block, Message } from "./message.ts";
import { openAskLines } from "./open_asks.ts";
import { answerButtons, row } from "./role_buttons.ts";

/** How much of each thing that was typed is shown, characters. */
const SHOWN = 1000;

/** How many open tasks are named. */
const TASKS_SHOWN = 5;

/** What somebody needs to know to take over, in six lines, with the question whether they do. */
export function handoverBrief(
  record: IncidentRecord,
  { role, from, by, brief }: {
    role: RoleId;
    from: string;
    by: string;
    brief: HandoverBrief;
  },
): Message {
  const name = ROLE_NAMES[role].toLowerCase();
  const asks =
    `<@${by}> asks you to take over as *${name}* of <#${record.channel}>`;
  return {
    text: asks,
    blocks: [
      section(asks),
      typed(`${record.severityName} ${record.title}`),
      section(state(record)),
      section(`*Impact*: ${words(record.impact, "not stated yet")}`),
      section(`*Ruled out*: ${words(brief.ruledOut, "nothing is noted")}`),
      section(
        `*Temporary changes*: ${words(brief.temporary, "none are noted")}`,
      ),
      section(tasks(record)),
      ...asked(record),
      section(
        `*Next update*: ${
          record.nextUpdateAt
            ? `due ${moment(record.nextUpdateAt, "{time}")}`
            : "no time is set"
        }`,
      ),
      ...(brief.notes ? [section(`*Also*: ${words(brief.notes, "")}`)] : []),
      ...row(answerButtons(record, role)),
      context(`<@${from}> is ${name} until you accept`),
    ],
  };
}

function state({ lifecycle, declaredAt }: IncidentRecord): string {
  const since = moment(lifecycle.phases.at(-1)!.at, "{ago}");
  return `*State*: ${
    STATUS_NAMES[statusOf(lifecycle)]
  }, since ${since}; declared ${moment(declaredAt, "{ago}")}`;
}

function tasks({ openTasks }: IncidentRecord): string {
  const named = openTasks.slice(0, TASKS_SHOWN).map(({ title, owner }) =>
    `${escape(cut(oneLine(title), 100))} (${
      owner ? `<@${owner}>` : "nobody yet"
    })`
  );
  const more = openTasks.length - named.length;
  return `*Open tasks*: ${named.join("; ") || "none"}${
    more > 0 ? `; and ${more} more` : ""
  }`;
}

/** Who was asked for help and has not answered yet. */
function asked(record: IncidentRecord): Block[] {
  const lines = openAskLines(record);
  return lines.length ? [section(`*Asked for help*\n${lines.join("\n")}`)] : [];
}

/** What people typed or marked: on lines of its own if it has several. */
function words(text: string, absent: string): string {
  const shown = escape(cut(text.trim(), SHOWN));
  return shown.includes("\n") ? `\n${shown}` : shown || absent;
}
