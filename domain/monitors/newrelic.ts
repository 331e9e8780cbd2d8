import { another } from "./another.ts";
import { type FlatAlert, flatAlert } from "./flat.ts";
import type { Monitor, Words } from "./monitor.ts";
import { firstOf, listAt, textAt } from "./pick.ts";

export const NEWRELIC_WORDS: Words = { severity: {}, status: {} };

/** https://docs.newrelic.com/docs/alerts/get-notified/notification-integrations/#webhook */
export const newrelic: Monitor = {
  id: "newrelic",
  name: "New Relic",
  reach: "direct",
  words: NEWRELIC_WORDS,
  template: `{
  "source": "INCD_SOURCE",
  "token": "INCD_TOKEN",
  "title": {{ json issueTitle }},
  "description": {{#if accumulations.conditionDescription}}{{ json accumulations.conditionDescription.[0] }}{{else}}""{{/if}},
  "severity": {{ json priority }},
  "status": "{{#eq state "CLOSED"}}closed{{else}}{{#if issueAcknowledgedAt}}acknowledged{{else}}firing{{/if}}{{/eq}}",
  "dedup_key": "{{ escape issueId }}",
  "service": {{#if entitiesData.names}}{{ json entitiesData.names.[0] }}{{else}}""{{/if}},
  "url": {{ json issuePageUrl }},
  "runbook_url": {{#if accumulations.runbookUrl}}{{ json accumulations.runbookUrl.[0] }}{{else}}""{{/if}},
  "starts_at": "{{ escape issueCreatedAtUtc }}",
  "ends_at": "{{#if issueClosedAtUtc}}{{ escape issueClosedAtUtc }}{{/if}}"
}`,
  steps: [
    "Alerts, Destinations, Webhook: the address as URL",
    "Alerts, Workflows: notify with this destination and paste the payload",
    "Notify when: activated, acknowledged and closed",
    "Filter for priority critical and high",
  ],
  read(body: unknown): FlatAlert[] {
    const isOwn = textAt(body, "issueUrl") || textAt(body, "state") &&
        textAt(body, "priority");
    if (!isOwn) return another.read(body);
    const isOver = textAt(body, "state") === "CLOSED";
    return [flatAlert({
      source: "newrelic",
      title: firstOf(
        textAt(body, "title"),
        textAt(body, "alertConditionNames", 0),
      ),
      severity: textAt(body, "priority"),
      status: textAt(body, "state"),
      dedup_key: textAt(body, "id"),
      service: textAt(body, "impactedEntities", 0),
      url: textAt(body, "issueUrl"),
      starts_at: textAt(body, "createdAt"),
      ends_at: isOver
        ? firstOf(textAt(body, "closedAt"), textAt(body, "updatedAt"))
        : "",
      count: textAt(body, "totalIncidents"),
      labels: [
        ...listAt(body, "alertPolicyNames").map((_, n) =>
          `policy=${textAt(body, "alertPolicyNames", n)}`
        ),
        ...listAt(body, "alertConditionNames").map((_, n) =>
          `condition=${textAt(body, "alertConditionNames", n)}`
        ),
      ].join(", "),
    })];
  },
};
