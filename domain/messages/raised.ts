import type { IncidentRecord } from "../incident/record.ts";
import { escape } from "../text.ts";
import { section, typed } from "./blocks.ts";
import type { Message } from "./message.ts";
import { acknowledgeButton, row, takeCommandButton } from "./role_buttons.ts";

/** The private message to whom a worse severity calls, and the click that says that they are at it. */
export function raised(record: IncidentRecord, by: string): Message {
  const { channel, severityName, severityMeaning, title, impact } = record;
  const lines = [
    ...(severityMeaning ? [`*How bad*: ${escape(severityMeaning)}`] : []),
    ...(impact ? [`*Impact*: ${escape(impact)}`] : []),
    `*Why you*: it is now ${escape(severityName)}${
      by ? `, says <@${by}>` : ""
    }, and that calls you by your team's settings`,
  ];
  return {
    text: `You are called: ${escape(severityName)} ${escape(title)}`,
    blocks: [
      section(`You are called to <#${channel}>`),
      typed(`${severityName} ${title}`),
      section(lines.join("\n")),
      ...row(acknowledgeButton(record), takeCommandButton(record)),
    ],
  };
}
