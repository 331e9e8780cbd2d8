import type { IncidentRecord } from "../incident/record.ts";
import { isOver, statusOf } from "../incident/lifecycle.ts";
import { STATUS_NAMES } from "../incident/status.ts";
import { cut, escape } from "../text.ts";
import {
  actions,
  context,
  fields,
  header,
  section,
  typed,
  workflowButton,
} from "./blocks.ts";
import { moment } from "./dates.ts";
import type { Block, Message } from "./message.ts";

/** What the rest of the company needs of impact and description, characters. */
const SHOWN_MAX = 300;

/** What everybody reads in the announcement channel. Never for private incidents. */
export function announcement(record: IncidentRecord): Message {
  const by = record.declarer ? `<@${record.declarer}>` : escape(record.source);
  return {
    text: `${escape(record.severityName)} incident: ${
      escape(record.title)
    }. Follow <#${record.channel}>`,
    blocks: [
      header(record.title),
      fields([
        `*Severity*\n${escape(record.severityName)}`,
        `*Status*\n${STATUS_NAMES[statusOf(record.lifecycle)]}`,
        `*Channel*\n<#${record.channel}>`,
        `*Incident commander*\n${
          record.roles.commander ? `<@${record.roles.commander}>` : "nobody yet"
        }`,
      ]),
      ...(record.impact
        ? [section(`*Impact*\n${escape(cut(record.impact, SHOWN_MAX))}`)]
        : []),
      ...(record.description
        ? [typed(cut(record.description, SHOWN_MAX))]
        : []),
      ...follow(record),
      context(
        `${escape(record.typeName)}, declared by ${by} ${
          moment(record.declaredAt, "{date_short_pretty} at {time}")
        }`,
      ),
    ],
  };
}

/**
 * How to hear of updates: Slack's own notification of a thread, or each as a
 * private message. What is closed can be reopened here, since nothing can be
 * pressed in its channel any more.
 */
function follow({ channel, lifecycle, shortcuts }: IncidentRecord): Block[] {
  if (statusOf(lifecycle) === "closed") {
    const { reopen_button: shortcut } = shortcuts;
    return shortcut
      ? [actions([
        workflowButton("reopen", "Reopen", shortcut.url, { channel }),
      ])]
      : [];
  }
  if (isOver(lifecycle)) return [];
  const { follow_button: shortcut } = shortcuts;
  const words =
    "Each update stands in this message's thread. To hear of them, choose _Get notified about new replies_ in its menu";
  return [
    shortcut
      ? section(
        `${words}, or *Follow* to get them as private messages`,
        workflowButton("follow", "Follow", shortcut.url, { channel }),
      )
      : section(words),
  ];
}
