import type { IncidentEvent } from "../incident/events.ts";
import type { IncidentRecord } from "../incident/record.ts";
import { STATUS_NAMES } from "../incident/status.ts";
import { cut, escape, list, oneLine } from "../text.ts";
import { context, section, typed } from "./blocks.ts";
import { moment } from "./dates.ts";
import type { Block, Message } from "./message.ts";

/** An update as it was posted. */
export type Updated = Extract<IncidentEvent, { kind: "updated" }>;

/** How many readers are named. */
const READERS_SHOWN = 8;

/**
 * A status update as the people in the incident's channel read it.
 *
 * @param readBy Who has said with an emoji that they read it, by Slack user id.
 */
export function updateMessage(
  event: Updated,
  readBy: string[] = [],
): Message {
  return {
    text: oneLiner(event),
    blocks: [
      section(`*Status update*${event.by ? ` by <@${event.by}>` : ""}`),
      ...body(event),
      context([next(event), ...readers(readBy)].join("  ·  ")),
    ],
  };
}

/** The same for people who are not in the channel: it says which incident it is about. */
export function followedUpdate(
  { channel, severityName, title }: IncidentRecord,
  event: Updated,
): Message {
  return {
    text: `${escape(title)}: ${oneLiner(event)}`,
    blocks: [
      section(
        `*Status update* in <#${channel}>${
          event.by ? ` by <@${event.by}>` : ""
        }`,
      ),
      typed(`${severityName} ${title}`),
      ...body(event),
      context(next(event)),
    ],
  };
}

/** What changed, from what to what, one line of mrkdwn; "" if status and severity are as before. */
function changed({ status, severity, was }: Updated): string {
  return [
    ...(status
      ? [
        `${was?.status ? `${STATUS_NAMES[was.status]} → ` : ""}*${
          STATUS_NAMES[status]
        }*`,
      ]
      : []),
    ...(severity
      ? [
        `${was?.severity ? `${escape(was.severity)} → ` : ""}*${
          escape(severity.name)
        }*`,
      ]
      : []),
  ].join("  ·  ");
}

function body(event: Updated): Block[] {
  const { impact, text } = event;
  const line = changed(event);
  return [
    ...(line ? [section(line)] : []),
    ...(text ? [typed(text)] : []),
    ...(impact === undefined
      ? []
      : [section(`*Impact*\n${escape(impact) || "None any more"}`)]),
  ];
}

function next({ nextUpdateAt }: Updated): string {
  return nextUpdateAt
    ? `Next update by ${moment(nextUpdateAt, "{time}")}`
    : "No further update is planned";
}

function readers(readBy: string[]): string[] {
  if (!readBy.length) return [];
  const more = readBy.length - READERS_SHOWN;
  const named = readBy.slice(0, READERS_SHOWN).map((user) => `<@${user}>`);
  return [`Read by ${list(more > 0 ? [...named, `${more} more`] : named)}`];
}

/** For notifications and screen readers; never empty. */
function oneLiner(event: Updated): string {
  const { status, severity, impact, text } = event;
  const parts = [
    ...(status ? [STATUS_NAMES[status]] : []),
    ...(severity ? [escape(severity.name)] : []),
    ...(text ? [escape(cut(oneLine(text), 300))] : []),
    ...(impact ? [`Impact: ${escape(cut(oneLine(impact), 300))}`] : []),
  ];
  return ["Status update", ...parts].join(": ");
}
