import type { AlertEvent, LinkedAlert } from "../incident/alert_events.ts";
import { allCleared } from "../incident/alerts_after.ts";
import { statusOf } from "../incident/lifecycle.ts";
import type { IncidentRecord } from "../incident/record.ts";
import { URGENCY_NAMES } from "../monitors/urgency.ts";
import { cut, escape, oneLine } from "../text.ts";
import { context, section } from "./blocks.ts";
import { channelButtons } from "./end_buttons.ts";
import type { Block, Message } from "./message.ts";

/** How many alerts the card names. */
const SHOWN = 5;

/** On the card: how many alerts fire and which, or that all have cleared. */
export function alertsOnCard(
  record: Pick<IncidentRecord, "alerts">,
): Block[] {
  const { alerts } = record;
  if (!alerts.length) return [];
  const firing = alerts.filter(({ state }) => state === "firing");
  const named = firing.filter(({ title }) => title !== "").slice(0, SHOWN);
  const more = firing.length - named.length;
  const counts = allCleared(record) ? `All have cleared (${alerts.length})` : [
    `${firing.length} firing`,
    ...(firing.length < alerts.length
      ? [`${alerts.length - firing.length} cleared`]
      : []),
  ].join(", ");
  return [section(
    [
      `*Alerts*\n${counts}`,
      ...named.map((one) => `• ${line(one)}`),
      ...(more > 0 && named.length ? [`and ${more} more`] : []),
    ].join("\n"),
  )];
}

/** An alert belongs to an incident, or is back. */
export function joinedMessage(
  event: Extract<AlertEvent, { kind: "alert_joined" }>,
): Message {
  const what = event.again ? "Fires again" : "Alert";
  return {
    text: `${what}: ${escape(oneLine(event.title))}`,
    blocks: [
      section(`*${what}*: ${line(event)}`),
      context(
        [
          URGENCY_NAMES[event.urgency],
          ...(event.service ? [escape(event.service)] : []),
          escape(event.source),
        ].join(" · "),
      ),
    ],
  };
}

/** Nothing fires any more; whether it is over people decide. */
export function allClearedMessage(record: IncidentRecord): Message {
  const { length } = record.alerts;
  const text = length === 1
    ? "The alert has cleared"
    : `All ${length} alerts have cleared`;
  const isMaybe = statusOf(record.lifecycle) === "triage";
  return {
    text,
    blocks: [
      section(
        `*${text}*\n${
          isMaybe
            ? "If it was no incident, decline it"
            : "If it is over, resolve it"
        }`,
      ),
      ...channelButtons(record, [
        isMaybe ? ["decline", "Decline"] : ["resolve", "Resolve"],
      ]),
    ],
  };
}

function line({ title, url }: Pick<LinkedAlert, "title" | "url">): string {
  const name = escape(cut(oneLine(title), 150));
  return url ? `<${url}|${name.replaceAll("|", "¦")}>` : name;
}
