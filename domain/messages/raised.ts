import type { IncidentRecord } from "../incident/record.ts";
import { escape } from "../text.ts";
import { actions, section, typed, workflowButton } from "./blocks.ts";
import type { Message } from "./message.ts";

/** The private message to whom a new severity calls. */
export function raised(record: IncidentRecord, by: string): Message {
  const { channel, severityName, title, impact, lifecycle, shortcuts } = record;
  const head = `<#${channel}> is now *${escape(severityName)}*${
    by ? `, says <@${by}>` : ""
  }. That severity calls you`;
  const acknowledge = lifecycle.acknowledged
    ? undefined
    : shortcuts.acknowledge_button;
  return {
    text: `You are called: ${escape(severityName)} ${escape(title)}`,
    blocks: [
      section(head),
      typed(`${severityName} ${title}`),
      ...(impact ? [section(`*Impact*\n${escape(impact)}`)] : []),
      ...(acknowledge
        ? [actions([
          workflowButton("acknowledge", "Acknowledge", acknowledge.url, {
            channel,
          }),
        ])]
        : []),
    ],
  };
}
