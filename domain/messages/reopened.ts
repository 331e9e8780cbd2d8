import type { EndEvent } from "../incident/end_events.ts";
import type { IncidentRecord } from "../incident/record.ts";
import { ROLE_IDS, ROLE_NAMES, type RoleId } from "../incident/roles.ts";
import { STATUS_NAMES } from "../incident/status.ts";
import { cut, escape, list, oneLine } from "../text.ts";
import { byWhom } from "../timeline/words.ts";
import { context, section, typed } from "./blocks.ts";
import { moment } from "./dates.ts";
import type { Message } from "./message.ts";

/** That an incident is open again, as an event. */
export type Reopened = Extract<EndEvent, { kind: "reopened" }>;

/** For the people in the incident's channel: it goes on, and who is in charge of what. */
export function reopenedMessage(
  { roles, nextUpdateAt }: IncidentRecord,
  event: Reopened,
): Message {
  const held = ROLE_IDS.flatMap((role) =>
    roles[role] ? [`${ROLE_NAMES[role]} <@${roles[role]}>`] : []
  );
  return {
    text: oneLiner(event),
    blocks: [
      section(
        `*Reopened*${byWhom(event.by)}: it is *${STATUS_NAMES[event.status]}*`,
      ),
      typed(event.why),
      context(
        [
          held.length
            ? `As before: ${held.join(", ")}`
            : "Nobody holds a role: the card says what is missing",
          ...(nextUpdateAt
            ? [`Next update by ${moment(nextUpdateAt, "{time}")}`]
            : []),
          "Its clocks go on",
        ].join("  ·  "),
      ),
    ],
  };
}

/** The same for people who are not in the channel. */
export function reopenedElsewhere(
  { channel, severityName, title }: IncidentRecord,
  event: Reopened,
): Message {
  return {
    text: `${escape(title)}: ${oneLiner(event)}`,
    blocks: [
      section(`*Reopened*: <#${channel}>${byWhom(event.by)}`),
      typed(`${severityName} ${title}`),
      typed(event.why),
    ],
  };
}

/** For somebody who holds roles in it: they are needed again. */
export function neededAgain(
  { channel, severityName, title }: IncidentRecord,
  event: Reopened,
  roles: RoleId[],
): Message {
  const what = list(roles.map((role) => ROLE_NAMES[role].toLowerCase()));
  return {
    text: `${oneLiner(event)}. You are ${what}`,
    blocks: [
      section(
        `<#${channel}> is open again${
          byWhom(event.by)
        }, and you are *${what}* as before`,
      ),
      typed(`${severityName} ${title}`),
      typed(event.why),
      context("If you cannot: hand over in the channel"),
    ],
  };
}

function oneLiner({ why }: Reopened): string {
  return `Reopened: ${escape(cut(oneLine(why), 300))}`;
}
