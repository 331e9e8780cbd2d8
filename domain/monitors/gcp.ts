import { type FlatAlert, flatAlert } from "./flat.ts";
import type { Monitor, Words } from "./monitor.ts";
import { firstOf, pairsAt, textAt } from "./pick.ts";

export const GCP_WORDS: Words = {
  severity: { noseverity: "medium" },
  status: {},
};

/** Schema 1.2: https://cloud.google.com/monitoring/support/notification-options#webhooks */
export const gcp: Monitor = {
  id: "gcp",
  name: "Google Cloud Monitoring",
  reach: "relay",
  words: GCP_WORDS,
  template: "",
  steps: [
    "Its webhooks have a body of their own, which Slack refuses: a relay must flatten it",
    "Without one: add its Slack channel as notification channel, and declare with the emoji",
  ],
  read(body: unknown): FlatAlert[] {
    const of = (...path: string[]) => textAt(body, "incident", ...path);
    if (!of("incident_id")) return [];
    const isOver = of("state").toLowerCase() === "closed";
    return [flatAlert({
      source: "gcp",
      title: firstOf(of("condition_name"), of("policy_name"), of("summary")),
      description: of("summary"),
      severity: firstOf(of("severity"), of("policy_user_labels", "severity")),
      status: of("state"),
      dedup_key: of("incident_id"),
      service: firstOf(
        of("resource", "labels", "service_name"),
        of("resource_display_name"),
        of("resource_name"),
      ),
      url: of("url"),
      runbook_url: firstOf(
        textAt(body, "incident", "documentation", "links", 0, "url"),
        /https?:\/\/[^\s)>]+/.exec(of("documentation", "content"))?.[0] ?? "",
      ),
      starts_at: of("started_at"),
      ends_at: isOver ? of("ended_at") : "",
      environment: of("scoping_project_id"),
      labels: pairsAt(body, "incident", "policy_user_labels"),
    })];
  },
};
