import { idOf } from "../escalation/targets.ts";
import type { Ask } from "../incident/ask.ts";
import type { IncidentRecord } from "../incident/record.ts";
import { askForYou, type Asking, escalatedHere } from "../messages/ask.ts";
import type { Consequence } from "./consequence.ts";
import type { Effect } from "./effect.ts";

/**
 * Whoever is asked comes into the channel and reads privately what for; in the
 * channel one message names all of them. Who need not answer any more by the
 * time that it is told is not asked.
 */
export const escalated: Consequence<"escalated"> = (
  { record, event, key },
) => [
  {
    kind: "post",
    channel: record.channel,
    key: `${key}/escalated`,
    message: escalatedHere(event),
  },
  ...askThem(record, event, key),
];

/** Invites those who are asked, and tells each of them; nothing if nobody waits for an answer any more. */
export function askThem(
  record: IncidentRecord,
  asking: Asking,
  key: string,
): Effect[] {
  const ids = asking.asks.filter(({ ask }) => isOpen(record.asks, ask))
    .map(({ to }) => idOf(to));
  return ids.length
    ? [{
      kind: "call",
      channel: record.channel,
      users: ids.filter((id) => !id.startsWith("S")),
      groups: ids.filter((id) => id.startsWith("S")),
      key: `${key}/asked`,
      message: askForYou(record, asking),
    }]
    : [];
}

function isOpen(asks: Ask[], id: string): boolean {
  return asks.some((ask) => ask.id === id && !ask.ended);
}
