import type { Asked } from "../declaration/declare.ts";
import type { Settings } from "../settings/settings.ts";
import type { Alert } from "./alert.ts";
import { serviceName } from "./service.ts";

/** What the incident is called that takes alerts for which no other may be opened. */
export const STORM_TITLE = "Many alerts at once";

/**
 * What is declared when an alert opens an incident.
 *
 * @param person Who says that it is one, by Slack user id; "" if nobody does.
 */
export function declaredBy(
  alert: Alert,
  settings: Settings,
  person = "",
): Asked {
  const { title, description, url, runbookUrl, service, labels } = alert;
  const facts = [
    ...(service ? [`Service: ${serviceName(settings, service)}`] : []),
    ...(url ? [`Alert: ${url}`] : []),
    ...(runbookUrl ? [`Runbook: ${runbookUrl}`] : []),
    ...(labels ? [`Labels: ${labels}`] : []),
  ];
  return {
    ...(person ? { declarer: person } : { source: alert.sender }),
    title,
    severity: settings.alertSeverities[alert.urgency],
    description: [description, facts.join("\n")].filter(Boolean).join("\n\n"),
    service,
    triage: !person && settings.alertsOpen === "triage",
    detectedAt: alert.startsAt,
  };
}
