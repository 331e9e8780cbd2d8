import { readGroups } from "./alertmanager.ts";
import type { FlatAlert } from "./flat.ts";
import type { Monitor, Words } from "./monitor.ts";
import { firstOf, textAt } from "./pick.ts";

export const GRAFANA_WORDS: Words = {
  severity: {},
  // A rule that cannot be evaluated is told of as an alert of its own.
  status: { nodata: "firing", error: "firing", pending: "firing" },
};

/** https://grafana.com/docs/grafana/latest/alerting/configure-notifications/manage-contact-points/integrations/webhook-notifier/ */
export const grafana: Monitor = {
  id: "grafana",
  name: "Grafana",
  reach: "direct",
  words: GRAFANA_WORDS,
  template: `{{ define "incd" -}}
{{ $first := index .Alerts 0 -}}
{{ $end := "" -}}
{{ if eq .Status "resolved" }}{{ $end = $first.EndsAt.UTC.Format "2006-01-02T15:04:05.000Z" }}{{ end -}}
{{ $labels := "" -}}
{{ range .CommonLabels.SortedPairs }}{{ $labels = printf "%s%s=%s, " $labels .Name .Value }}{{ end -}}
{{ coll.Dict
  "source" "INCD_SOURCE"
  "token" "INCD_TOKEN"
  "title" (printf "%.200s" (or .CommonAnnotations.summary .CommonLabels.alertname .GroupLabels.alertname "Grafana alert"))
  "description" (printf "%.2500s" (or .CommonAnnotations.description $first.Annotations.summary ""))
  "severity" (or .CommonLabels.severity "")
  "status" .Status
  "dedup_key" .GroupKey
  "service" (or .CommonLabels.service "")
  "url" (or $first.PanelURL $first.DashboardURL $first.GeneratorURL)
  "runbook_url" (or .CommonAnnotations.runbook_url "")
  "starts_at" ($first.StartsAt.UTC.Format "2006-01-02T15:04:05.000Z")
  "ends_at" $end
  "count" (printf "%d" (len .Alerts))
  "labels" (printf "%.1000s" $labels)
  | data.ToJSON -}}
{{ end -}}`,
  steps: [
    "Needs Grafana 12.0 or later; older ones need a relay",
    "Alerting, Contact points, Notification templates: add a template with this text",
    "Add a contact point of type Webhook with the address, method POST",
    'Optional settings, Custom payload, Payload template: {{ template "incd" . }}',
    "Send critical and high alerts to it with a notification policy",
  ],
  read(body: unknown): FlatAlert[] {
    return readGroups(body).map((alert) => ({
      ...alert,
      source: alert.source === "alertmanager" ? "grafana" : alert.source,
      description: firstOf(
        textAt(body, "commonAnnotations", "description"),
        alert.description,
      ),
    }));
  },
};
