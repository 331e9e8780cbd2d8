import { type FlatAlert, flatAlert } from "./flat.ts";
import type { Monitor, Words } from "./monitor.ts";
import { firstOf, textAt } from "./pick.ts";

export const PAGERDUTY_WORDS: Words = {
  severity: {},
  status: {
    incidenttriggered: "firing",
    incidentreopened: "firing",
    incidentunacknowledged: "firing",
    incidentescalated: "firing",
    incidentdelegated: "firing",
    incidentreassigned: "firing",
    incidentpriorityupdated: "firing",
    incidentacknowledged: "acknowledged",
    incidentresolved: "resolved",
  },
};

/** Webhooks v3: https://developer.pagerduty.com/docs/webhooks-overview */
export const pagerduty: Monitor = {
  id: "pagerduty",
  name: "PagerDuty",
  reach: "relay",
  words: PAGERDUTY_WORDS,
  template: "",
  steps: [
    "Its webhooks have a body of their own, which Slack refuses: a relay must flatten it",
    "Without one: send PagerDuty's own Slack app into a channel where Incd is, and declare with the emoji",
  ],
  read(body: unknown): FlatAlert[] {
    const type = textAt(body, "event", "event_type");
    const data = (...path: string[]) => textAt(body, "event", "data", ...path);
    if (!type.startsWith("incident.") || !data("id") || !data("title")) {
      return [];
    }
    const isOver = type === "incident.resolved";
    const occurred = textAt(body, "event", "occurred_at");
    return [flatAlert({
      source: "pagerduty",
      title: data("title"),
      severity: firstOf(data("priority", "summary"), data("urgency")),
      status: type,
      dedup_key: data("id"),
      service: data("service", "summary"),
      url: data("html_url"),
      // Opened again it begins anew, though it was created long before.
      starts_at: type === "incident.reopened" ? occurred : data("created_at"),
      ends_at: isOver ? occurred : "",
      alert_id: textAt(body, "event", "id"),
      labels: data("number") ? `incident=${data("number")}` : "",
    })];
  },
};
