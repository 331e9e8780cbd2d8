import type { IncidentRecord } from "../incident/record.ts";
import { cut, escape, oneLine } from "../text.ts";
import { section, typed } from "./blocks.ts";
import { moment } from "./dates.ts";
import type { Message } from "./message.ts";
import { acknowledgeButton, row, takeCommandButton } from "./role_buttons.ts";

/**
 * The private message to somebody whom severity or type calls: what, where, how
 * bad, why they, and the click that says that they are at it.
 *
 * @param through The user group through which they are called; "" if they are named themselves.
 */
export function called(record: IncidentRecord, through: string): Message {
  const { severityName, severityMeaning, title, impact, channel } = record;
  const what = `${escape(severityName)} and ${escape(record.typeName)} call `;
  return {
    text: `You are called: ${escape(severityName)} ${escape(title)}`,
    blocks: [
      section(`You are called to <#${channel}>`),
      typed(`${severityName} ${title}`),
      section(
        [
          ...(severityMeaning ? [`*How bad*: ${escape(severityMeaning)}`] : []),
          ...(impact ? [`*Impact*: ${escape(cut(oneLine(impact), 300))}`] : []),
          `*Declared*: ${moment(record.declaredAt, "{ago}")} by ${
            record.declarer ? `<@${record.declarer}>` : escape(record.source)
          }`,
          `*Why you*: ${what}${
            through ? `<!subteam^${through}>` : "you"
          }, by your team's settings`,
        ].join("\n"),
      ),
      ...row(acknowledgeButton(record), takeCommandButton(record)),
    ],
  };
}
