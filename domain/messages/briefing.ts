import { DUTIES } from "../incident/duties.ts";
import type { IncidentRecord } from "../incident/record.ts";
import { ROLE_NAMES, type RoleId } from "../incident/roles.ts";
import { escape, list } from "../text.ts";
import { section, typed } from "./blocks.ts";
import type { Message } from "./message.ts";
import { acknowledgeButton, row } from "./role_buttons.ts";

/** The private message to somebody who holds a role: what it is, where, and what to do. */
export function briefing(record: IncidentRecord, roles: RoleId[]): Message {
  const names = list(roles.map((role) => ROLE_NAMES[role].toLowerCase()));
  return {
    text: `You are ${names} of ${escape(record.title)} in <#${record.channel}>`,
    blocks: [
      section(`You are *${names}* in <#${record.channel}>`),
      typed(`${record.severityName} ${record.title}`),
      ...roles.map((role) =>
        section(
          [
            ...(roles.length > 1 ? [`*${ROLE_NAMES[role]}*`] : []),
            ...DUTIES[role].map((duty) => `• ${duty}`),
          ].join("\n"),
        )
      ),
      ...row(acknowledgeButton(record)),
    ],
  };
}
