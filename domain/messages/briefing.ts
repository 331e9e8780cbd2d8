import type { IncidentRecord } from "../incident/record.ts";
import { ROLE_NAMES, type RoleId } from "../incident/roles.ts";
import { escape, list } from "../text.ts";
import { section, typed } from "./blocks.ts";
import type { Message } from "./message.ts";

/** What each role is for, in the lines that somebody woken at night can take in. */
const DUTIES: Record<RoleId, string[]> = {
  commander: [
    "You decide; you need not fix. Ask people by name, and say by when",
    "One voice: decisions are said in the channel, tangents go to threads",
    "First say the impact in one sentence, then fill the roles that are open",
  ],
  technical_lead: [
    "Stop the damage first, find the cause after",
    "Say in the channel what you try before you try it, and what came of it",
    "Ask the commander for people; look after nobody's screen but your own",
  ],
  communications_lead: [
    "One voice to customers and management: yours",
    "Say what is affected, what is being done and when you write next",
    "No cause and no promise that the commander has not confirmed",
  ],
};

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
    ],
  };
}
