import type { AlertEvent, TriageEvent } from "../incident/alert_events.ts";
import { URGENCY_NAMES } from "../monitors/urgency.ts";
import { byWhom, words } from "./words.ts";

/** What alerts did, as mrkdwn. */
export function aboutAlert(event: AlertEvent): string {
  switch (event.kind) {
    case "alert_joined":
      return `${event.again ? "Alert fires again" : "Alert"}: ${
        words(event.title)
      } (${URGENCY_NAMES[event.urgency].toLowerCase()}, ${
        words(event.source)
      })`;
    case "alert_cleared":
      return `Alert cleared: ${words(event.title)}`;
  }
}

/** What became of a maybe-incident, or of two that were one, as mrkdwn. */
export function aboutTriage(event: TriageEvent): string {
  switch (event.kind) {
    case "accepted":
      return `Accepted as an incident${byWhom(event.by)}`;
    case "declined":
      return `Declined${byWhom(event.by)}${
        event.why ? `: ${words(event.why)}` : ""
      }`;
    case "merged":
      return `Merged into <#${event.into}>${byWhom(event.by)}`;
    case "took_over":
      return `<#${event.from}> merged into this one${byWhom(event.by)}: ${
        words(event.title)
      }`;
  }
}
