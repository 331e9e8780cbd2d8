import { gaps } from "../gaps/registry.ts";
import { counts } from "../incident/listing.ts";
import { isOver, statusOf } from "../incident/lifecycle.ts";
import type { IncidentRecord } from "../incident/record.ts";
import { possible } from "../incident/possible.ts";
import { ROLE_IDS, ROLE_NAMES, type RoleId } from "../incident/roles.ts";
import { STATUS_NAMES } from "../incident/status.ts";
import { SHORTCUTS } from "../shortcuts.ts";
import { cut, escape, oneLine } from "../text.ts";
import { section } from "./blocks.ts";
import { moment } from "./dates.ts";
import { channelButtons } from "./end_buttons.ts";
import { SPOKEN } from "./help.ts";
import type { Message } from "./message.ts";

/** How many incidents are named in an answer. */
const LISTED = 10;

/** How much of what people typed one line shows, characters. */
const SHOWN = 500;

/**
 * Where the incident stands. It names nobody: whoever asks shall not call the
 * people who work.
 *
 * @param now Milliseconds since 1970.
 */
export function statusAnswer(record: IncidentRecord, now: number): Message {
  const { severityName, title, lifecycle, impact, lastUpdate } = record;
  const missing = gaps(record, now).length;
  return said([
    `*${escape(severityName)}* ${escape(title)}: *${
      STATUS_NAMES[statusOf(lifecycle)]
    }*, since ${moment(lifecycle.phases.at(-1)!.at, "{ago}")}`,
    `*Impact*: ${impact ? shown(impact) : "nobody has said it yet"}`,
    ...(record.resolution
      ? [`*What fixed it*: ${shown(record.resolution.fix)}`]
      : []),
    ...(lastUpdate
      ? [
        `*Last update*, ${moment(lastUpdate.at, "{ago}")}: ${
          shown(lastUpdate.text)
        }`,
      ]
      : []),
    ...(record.nextUpdateAt && !isOver(lifecycle)
      ? [`*Next update*: ${moment(record.nextUpdateAt, "{time}")}`]
      : []),
    ...(record.openTasks.length
      ? [`*Open tasks*: ${record.openTasks.length}`]
      : []),
    ...(missing
      ? [
        `*Missing now*: ${missing} ${
          missing === 1 ? "thing" : "things"
        }, on the pinned card`,
      ]
      : []),
  ]);
}

/** Who holds a role, or all of them. */
export function whoAnswer(
  { roles }: IncidentRecord,
  role: RoleId | undefined,
): Message {
  return said(
    (role ? [role] : ROLE_IDS).map((id) =>
      `*${ROLE_NAMES[id]}*: ${roles[id] ? `<@${roles[id]}>` : "nobody yet"}`
    ),
  );
}

/** The open incidents that everybody may know of. */
export function listAnswer(incidents: IncidentRecord[]): Message {
  if (!incidents.length) {
    return said(["No incident is open. Type /incident to declare one"]);
  }
  const more = incidents.length - LISTED;
  const summary = counts(incidents)
    .map(([name, n]) => `${n} ${escape(name)}`).join(", ");
  return said([
    `*Open: ${incidents.length}* (${cut(summary, 200)})`,
    ...incidents.slice(0, LISTED).map(
      ({ severityName, channel, title, lifecycle }) =>
        `• *${escape(severityName)}* <#${channel}> ${
          escape(cut(oneLine(title), 150))
        }: ${STATUS_NAMES[statusOf(lifecycle)]}`,
    ),
    ...(more > 0 ? [`and ${more} more: run _Incidents: list_`] : []),
  ]);
}

const FORM_WORDS = {
  resolve:
    "Nothing was changed yet. What fixed it? Write `@Incd resolved: …`, or press *Resolve*",
  reopen:
    "Nothing was changed yet. What is wrong again? Write `@Incd reopen: …`, or press *Reopen*",
  escalate:
    "Nobody was asked yet. Whom shall I ask, and for what? Press *Escalate*",
};

/** For one person: what more must be said than their message has, and the form for it. */
export function formAnswer(
  record: IncidentRecord,
  shortcut: "resolve" | "reopen" | "escalate",
): Message {
  const can = possible(record.lifecycle, shortcut);
  if (!can.ok) return said([can.message]);
  const words = FORM_WORDS[shortcut];
  return {
    text: words,
    blocks: [
      section(words),
      ...channelButtons(record, [[shortcut, SHORTCUTS[shortcut]]]),
    ],
  };
}

/** What Incd understands, for one person whose words it did not understand. */
export const NOT_UNDERSTOOD: Message = said([
  "I did not understand that, and changed nothing. I understand:",
  ...SPOKEN,
  "For all else type / and the first word of what you want",
]);

/** For one person who asked for something that only an incident has. */
export const NO_INCIDENT_HERE: Message = said([
  "This is not the channel of an incident. Here I understand `@Incd list` and `@Incd help`; type /incident to declare one",
]);

function said(lines: string[]): Message {
  const [first] = lines;
  return { text: first!, blocks: [section(lines.join("\n"))] };
}

function shown(text: string): string {
  return escape(cut(oneLine(text), SHOWN));
}
