import { another } from "./another.ts";
import { type FlatAlert, flatAlert } from "./flat.ts";
import type { Monitor, Words } from "./monitor.ts";
import { firstOf, listAt, pairsAt, textAt } from "./pick.ts";

/** So many alerts of a group are told of one by one. */
const LINES = 10;

export const ALERTMANAGER_WORDS: Words = {
  severity: { none: "low" },
  status: {},
};

/** Prometheus' own: https://prometheus.io/docs/alerting/latest/configuration/#webhook_config */
export const alertmanager: Monitor = {
  id: "alertmanager",
  name: "Prometheus Alertmanager",
  reach: "direct",
  words: ALERTMANAGER_WORDS,
  // Each value is read as YAML after it is filled in: the TAB keeps it a text.
  template: String.raw`receivers:
  - name: incd
    webhook_configs:
      - url: 'INCD_URL'
        send_resolved: true
        max_alerts: 50
        payload:
          source: "\tINCD_SOURCE"
          token: "\tINCD_TOKEN"
          title: "\t{{ with .CommonAnnotations.summary }}{{ . }}{{ else }}{{ .GroupLabels.Values | join \" / \" }}{{ end }}"
          description: "\t{{ range $n, $alert := .Alerts }}{{ if lt $n 10 }}{{ $alert.Status }}: {{ with $alert.Annotations.summary }}{{ . }}{{ else }}{{ $alert.Labels }}{{ end }}{{ with $alert.Annotations.description }} ({{ . }}){{ end }}\n{{ end }}{{ end }}"
          severity: "\t{{ .CommonLabels.severity }}"
          status: "\t{{ .Status }}"
          dedup_key: "\t{{ .Receiver }}/{{ .GroupLabels }}"
          service: "\t{{ .CommonLabels.service }}"
          url: "\t{{ (index .Alerts 0).GeneratorURL }}"
          runbook_url: "\t{{ .CommonAnnotations.runbook_url }}"
          starts_at: "\t{{ (index .Alerts 0).StartsAt.UTC.Format \"2006-01-02T15:04:05.000Z\" }}"
          ends_at: "\t{{ if eq .Status \"resolved\" }}{{ (index .Alerts 0).EndsAt.UTC.Format \"2006-01-02T15:04:05.000Z\" }}{{ end }}"
          environment: "\t{{ .CommonLabels.env }}"
          count: "\t{{ len .Alerts }}"
          labels: "\t{{ .CommonLabels }}"`,
  steps: [
    "Needs Alertmanager 0.32 or later; older ones need a relay",
    "Paste the receiver into alertmanager.yml",
    "Route severity critical and high to it, with group_by: [alertname, cluster, service]",
    "Reload Alertmanager and let one alert fire: check-config does not try the template",
  ],
  read: readGroups,
};

/** Alertmanager's own body, which Grafana's grew from: an alert for each group, since a group is one matter. */
export function readGroups(body: unknown): FlatAlert[] {
  const alerts = listAt(body, "alerts");
  const status = textAt(body, "status");
  if (!alerts.length && !textAt(body, "groupKey")) return another.read(body);
  const telling =
    alerts.find((alert) => textAt(alert, "status") === "firing") ??
      alerts[0];
  const common = (name: string) => textAt(body, "commonLabels", name);
  const summary = (alert: unknown) => textAt(alert, "annotations", "summary");
  const isOver = status === "resolved";
  return [flatAlert({
    source: "alertmanager",
    title: firstOf(
      textAt(body, "commonAnnotations", "summary"),
      summary(telling),
      common("alertname"),
      textAt(body, "groupLabels", "alertname"),
      textAt(telling, "labels", "alertname"),
      pairsAt(body, "groupLabels"),
      "Alert without a name",
    ),
    description: alerts.slice(0, LINES).map(lineOf).join("\n"),
    severity: firstOf(
      common("severity"),
      textAt(telling, "labels", "severity"),
    ),
    status,
    dedup_key: firstOf(
      [textAt(body, "receiver"), textAt(body, "groupKey")]
        .filter(Boolean).join("/"),
      alerts.map((alert) => textAt(alert, "fingerprint")).sort()[0] ?? "",
    ),
    service: firstOf(
      common("service"),
      textAt(telling, "labels", "service"),
      common("job"),
    ),
    environment: firstOf(common("env"), common("environment")),
    url: firstOf(
      textAt(telling, "panelURL"),
      textAt(telling, "dashboardURL"),
      textAt(telling, "generatorURL"),
    ),
    runbook_url: firstOf(
      textAt(body, "commonAnnotations", "runbook_url"),
      textAt(telling, "annotations", "runbook_url"),
    ),
    starts_at: textAt(telling, "startsAt"),
    ends_at: isOver ? latestEnd(alerts) : "",
    count: alerts.length + (Number(textAt(body, "truncatedAlerts")) || 0),
    labels: pairsAt(body, "commonLabels"),
  })];
}

function lineOf(alert: unknown): string {
  const said = textAt(alert, "annotations", "description");
  const what = firstOf(
    textAt(alert, "annotations", "summary"),
    pairsAt(alert, "labels"),
  );
  return `${textAt(alert, "status")}: ${what}${said ? ` (${said})` : ""}`;
}

function latestEnd(alerts: unknown[]): string {
  return alerts.map((alert) => textAt(alert, "endsAt")).sort().at(-1) ?? "";
}
