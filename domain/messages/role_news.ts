import type { IncidentRecord } from "../incident/record.ts";
import { ROLE_IDS, ROLE_NAMES, type RoleId } from "../incident/roles.ts";
import { list } from "../text.ts";
import { section } from "./blocks.ts";
import type { Block, Message } from "./message.ts";
import { row } from "./role_buttons.ts";

/** Something about a role that one person must know: a sentence that names the role and the channel. */
function news(mrkdwn: string, buttons: Block[] = []): Message {
  return { text: mrkdwn, blocks: [section(mrkdwn), ...row(buttons)] };
}

/** To whoever held the role until now. */
export function replaced(
  record: IncidentRecord,
  role: RoleId,
  { user, by, accepted }: { user: string; by: string; accepted: boolean },
): Message {
  const now = `<@${user}> is ${name(role)} of ${place(record)} now`;
  if (accepted) return news(`${now}: they have accepted. Thank you`);
  return news(by && by !== user ? `${now}, named by <@${by}>` : now);
}

/** To whoever was asked and need not answer any more. */
export function notAskedAnyMore(
  record: IncidentRecord,
  role: RoleId,
): Message {
  return news(
    `You are no longer asked to take over as ${name(role)} of ${place(record)}`,
  );
}

/** To whoever was taken off. */
export function takenOff(
  record: IncidentRecord,
  role: RoleId,
  by: string,
): Message {
  return news(
    `<@${by}> took you off as ${name(role)} of ${place(record)}`,
  );
}

/** To whoever holds the role, when somebody else asks a successor. */
export function successorAsked(
  record: IncidentRecord,
  role: RoleId,
  { to, by }: { to: string; by: string },
): Message {
  return news(
    `<@${by}> asked <@${to}> to take over from you as ${name(role)} of ${
      place(record)
    }. It is yours until they accept`,
  );
}

/** To whoever holds the role, when the successor cannot. */
export function declined(
  record: IncidentRecord,
  role: RoleId,
  to: string,
  buttons: Block[],
): Message {
  return news(
    `<@${to}> cannot take over as ${name(role)} of ${
      place(record)
    }. It is still yours`,
    buttons,
  );
}

/** In the incident's channel, when somebody did not wait for whoever held the role. */
export function takenOver(
  role: RoleId,
  { user, from, by }: { user: string; from: string; by: string },
): Message {
  const named = by === user ? "" : `, named by <@${by}>`;
  return news(
    `<@${user}> took over as ${
      name(role)
    }${named}, without waiting for <@${from}>`,
  );
}

/** To whoever took a role where they do not see the card. */
export function roleTaken(record: IncidentRecord, person: string): string {
  const held = ROLE_IDS.filter((role) => record.roles[role] === person);
  return `You are ${list(held.map(name))} of ${place(record)}`;
}

/** To whoever answered whether they take over. */
export function handoverAnswered(
  record: IncidentRecord,
  person: string,
): string {
  return Object.values(record.roles).includes(person)
    ? `${roleTaken(record, person)}. The channel sees it`
    : `You do not take over in ${place(record)}; whoever asked you reads so`;
}

function name(role: RoleId): string {
  return ROLE_NAMES[role].toLowerCase();
}

function place({ channel }: IncidentRecord): string {
  return `<#${channel}>`;
}
