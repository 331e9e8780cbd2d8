import type { IncidentEvent, TimelineEntry } from "../incident/events.ts";
import { ROLE_NAMES } from "../incident/roles.ts";
import { moment } from "../messages/dates.ts";
import { cut, escape, list, oneLine } from "../text.ts";

/** One event in words, as mrkdwn; what people typed is escaped. */
export function sentence(event: IncidentEvent): string {
  switch (event.kind) {
    case "declared":
      return "source" in event.by
        ? `Declared by ${escape(event.by.source)}`
        : `Declared by <@${event.by.user}>`;
    case "channel_created":
      return `Channel <#${event.channel}> created`;
    case "role_assigned":
      return `<@${event.user}> is ${ROLE_NAMES[event.role].toLowerCase()}${
        event.by && event.by !== event.user ? `, named by <@${event.by}>` : ""
      }`;
    case "invite_failed":
      return `Could not invite ${list(event.ids.map(mention))}`;
    case "noted":
      return `${escape(cut(oneLine(event.text), 500))}${
        event.by ? ` (<@${event.by}>)` : ""
      }`;
  }
}

/** An entry with its time, as mrkdwn. */
export function line(entry: TimelineEntry): string {
  return `${moment(entry.at, "{time}")} ${sentence(entry.event)}`;
}

/** Slack's mention of a person (`U…`, `W…`) or a user group (`S…`). */
export function mention(id: string): string {
  return id.startsWith("S") ? `<!subteam^${id}>` : `<@${id}>`;
}
