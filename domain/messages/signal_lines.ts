import type { Signal } from "../monitors/signal.ts";
import { URGENCY_NAMES } from "../monitors/urgency.ts";
import { escape } from "../text.ts";

/** How Incd understands an alert, a line of mrkdwn each. */
export function signalLines(signal: Signal): string[] {
  const { title, urgency, status, service, key, url, assumed } = signal;
  return [
    `*${escape(title)}*`,
    [
      status,
      URGENCY_NAMES[urgency].toLowerCase(),
      ...(service ? [`service ${escape(service)}`] : []),
    ].join(" · "),
    `The same alert is known by: ${escape(key)}`,
    ...(url ? [`<${url}|Link>`] : []),
    ...assumed.map((word) => `Not known: ${escape(word)}`),
  ];
}
