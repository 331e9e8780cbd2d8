import { assertEquals } from "@std/assert";
import { alertmanager } from "../../domain/monitors/alertmanager.ts";
import { cloudwatch } from "../../domain/monitors/cloudwatch.ts";
import { datadog } from "../../domain/monitors/datadog.ts";
import { grafana } from "../../domain/monitors/grafana.ts";
import { newrelic } from "../../domain/monitors/newrelic.ts";
import { pagerduty } from "../../domain/monitors/pagerduty.ts";
import { MONITORS } from "../../domain/monitors/registry.ts";
import { sentry } from "../../domain/monitors/sentry.ts";
import { wordsOfKind } from "../../domain/monitors/words_of.ts";
import { checkSample, type Sample, signalIn, signalsIn } from "./sample.ts";

const group = {
  receiver: "incd",
  status: "firing",
  version: "4",
  groupKey: '{}:{alertname="QueueStuck", service="orders"}',
  truncatedAlerts: 0,
  groupLabels: { alertname: "QueueStuck", service: "orders" },
  commonLabels: {
    alertname: "QueueStuck",
    service: "orders",
    severity: "warning",
    env: "staging",
  },
  commonAnnotations: {
    summary: "Orders wait in the queue",
    runbook_url: "https://wiki.example.org/queue",
  },
  externalURL: "http://am.example.org:9093",
  alerts: [
    {
      status: "firing",
      labels: { alertname: "QueueStuck", instance: "q-1" },
      annotations: { summary: "Orders wait in the queue", description: "q-1" },
      startsAt: "2026-11-22T08:00:00.5Z",
      endsAt: "0001-01-01T00:00:00Z",
      generatorURL: "http://prom.example.org/graph?g0.expr=queue",
      fingerprint: "b1",
    },
    {
      status: "resolved",
      labels: { alertname: "QueueStuck", instance: "q-2" },
      annotations: {},
      startsAt: "2026-11-22T07:00:00Z",
      endsAt: "2026-11-22T08:10:00Z",
      fingerprint: "a2",
    },
  ],
};
const groupOver = {
  ...group,
  status: "resolved",
  alerts: [{
    ...group.alerts[0],
    status: "resolved",
    endsAt: "2026-11-22T08:30:00Z",
  }],
};

const flatFires = {
  source: "\talertmanager",
  title: "\tDiskFull: host db-3",
  severity: "\tcritical",
  status: "\tfiring",
  dedup_key: "\tincd/map[alertname:DiskFull]",
  service: "\t",
  url: "\thttp://prom.example.org/graph",
  starts_at: "\t2026-11-22T08:00:00.000Z",
  ends_at: "\t",
};

const incident = (type: string, more: Record<string, unknown> = {}) => ({
  event: {
    id: `01${type}`,
    event_type: `incident.${type}`,
    occurred_at: "2026-11-22T09:00:00Z",
    data: {
      id: "QPD1",
      title: "Payments time out",
      created_at: "2026-11-22T08:00:00Z",
      html_url: "https://example.pagerduty.com/incidents/QPD1",
      service: { summary: "Payments" },
      priority: { summary: "P2" },
      urgency: "high",
      incident_key: null,
      ...more,
    },
  },
});

const issueOf = (state: string, updatedAt: number) => ({
  id: "7d1f",
  issueUrl: "https://one.example.org/issues/7d1f",
  title: "Latency above 2 s on 'search'",
  priority: "HIGH",
  impactedEntities: ["search"],
  totalIncidents: 2,
  state,
  createdAt: Date.UTC(2026, 10, 22, 8),
  updatedAt,
  alertPolicyNames: ["Search"],
  alertConditionNames: ["Latency"],
});

const alarm = (value: string, at: string) => ({
  source: "aws.cloudwatch",
  "detail-type": "CloudWatch Alarm State Change",
  account: "111122223333",
  region: "us-east-2",
  resources: ["arn:aws:cloudwatch:us-east-2:111122223333:alarm:P2-queue-age"],
  detail: {
    alarmName: "P2-queue-age",
    state: { value, reason: "Threshold Crossed", timestamp: at },
  },
});

const notified = (value: string, at: string) => ({
  Type: "Notification",
  TopicArn: "arn:aws:sns:us-east-2:111122223333:alarms",
  Message: JSON.stringify({
    AlarmName: "queue-age",
    AlarmDescription: "Old messages, see https://wiki.example.org/queue",
    AlarmArn: "arn:aws:cloudwatch:us-east-2:111122223333:alarm:queue-age",
    NewStateValue: value,
    NewStateReason: "Threshold Crossed",
    StateChangeTime: at,
    Trigger: { Namespace: "AWS/SQS" },
  }),
});

const metric = (action: string, closed: string | null) => ({
  action,
  data: {
    description_title: "Critical: Search errors",
    description_text: "300 events in 10 minutes",
    web_url: "https://sentry.example.org/alerts/9/",
    metric_alert: {
      id: "40",
      identifier: "9",
      title: "Search errors",
      date_started: "2026-11-22T08:00:00Z",
      date_closed: closed,
      projects: ["search"],
      alert_rule: { id: "77", name: "Search errors", environment: null },
    },
  },
});

const SAMPLES: Sample[] = [
  {
    monitor: alertmanager,
    what: "a group, partly resolved",
    fires: group,
    ends: groupOver,
    says: {
      title: "Orders wait in the queue",
      urgency: "medium",
      service: "orders",
      environment: "staging",
      url: "http://prom.example.org/graph?g0.expr=queue",
      runbookUrl: "https://wiki.example.org/queue",
      count: 2,
    },
    startsAt: "2026-11-22T08:00:00.5Z",
    endsAt: "2026-11-22T08:30:00Z",
  },
  {
    monitor: alertmanager,
    what: "its flat payload with TABs",
    fires: flatFires,
    ends: {
      ...flatFires,
      status: "\tresolved",
      ends_at: "\t2026-11-22T08:20:00.000Z",
    },
    says: { title: "DiskFull: host db-3", urgency: "critical", service: "" },
    startsAt: "2026-11-22T08:00:00Z",
    endsAt: "2026-11-22T08:20:00Z",
  },
  {
    monitor: grafana,
    what: "its own body",
    fires: {
      ...group,
      version: "1",
      orgId: 1,
      state: "alerting",
      title: "[FIRING:1] QueueStuck",
      alerts: [{
        ...group.alerts[0],
        panelURL: "https://grafana.example.org/d/q?viewPanel=2",
      }],
    },
    ends: { ...groupOver, state: "ok" },
    says: {
      source: "grafana",
      urgency: "medium",
      url: "https://grafana.example.org/d/q?viewPanel=2",
    },
    startsAt: "2026-11-22T08:00:00.5Z",
  },
  {
    monitor: datadog,
    what: "the payload of the template",
    fires: {
      source: "datadog",
      title: "Checkout is slow",
      severity: "P1",
      status: "Re-Triggered",
      dedup_key: "991:service:checkout",
      starts_at: "1795334400000",
      description: "%%%\nslow\n%%%",
    },
    ends: {
      source: "datadog",
      title: "Checkout is slow",
      severity: "P1",
      status: "Recovered",
      dedup_key: "991:service:checkout",
    },
    says: { urgency: "critical", description: "slow" },
    startsAt: "2026-11-22T08:00:00Z",
  },
  {
    monitor: datadog,
    what: "its own body",
    fires: {
      id: "1",
      title: "[P2] [Warn] Disk fills on service:orders",
      body: "%%%\n@webhook-incd 91 % full\n%%%",
      date: "1795334400000",
      org: { id: "1", name: "Example" },
    },
    ends: {
      id: "2",
      title: "[P2] [Recovered] Disk fills on service:orders",
      body: "",
      date: "1795336200000",
      org: { id: "1", name: "Example" },
    },
    says: { urgency: "high", service: "orders", description: "91 % full" },
    startsAt: "2026-11-22T08:00:00Z",
    endsAt: "2026-11-22T08:30:00Z",
  },
  {
    monitor: pagerduty,
    what: "triggered and resolved",
    fires: incident("triggered"),
    ends: incident("resolved"),
    says: { title: "Payments time out", urgency: "high", service: "Payments" },
    startsAt: "2026-11-22T08:00:00Z",
    endsAt: "2026-11-22T09:00:00Z",
  },
  {
    monitor: pagerduty,
    what: "reopened, without a priority",
    fires: incident("reopened", { priority: null }),
    says: { urgency: "high" },
    startsAt: "2026-11-22T09:00:00Z",
  },
  {
    monitor: newrelic,
    what: "its own body",
    fires: issueOf("ACTIVATED", Date.UTC(2026, 10, 22, 8)),
    ends: issueOf("CLOSED", Date.UTC(2026, 10, 22, 9)),
    says: { urgency: "high", service: "search", count: 2 },
    startsAt: "2026-11-22T08:00:00Z",
    endsAt: "2026-11-22T09:00:00Z",
  },
  {
    monitor: cloudwatch,
    what: "EventBridge",
    fires: alarm("ALARM", "2026-11-22T08:00:00.250+0000"),
    ends: alarm("OK", "2026-11-22T09:00:00.000+0000"),
    says: { title: "P2-queue-age", urgency: "high" },
    startsAt: "2026-11-22T08:00:00.25Z",
    endsAt: "2026-11-22T09:00:00Z",
  },
  {
    monitor: cloudwatch,
    what: "SNS",
    fires: notified("ALARM", "2026-11-22T08:00:00.000+0000"),
    ends: notified("OK", "2026-11-22T09:00:00.000+0000"),
    says: {
      title: "queue-age",
      urgency: "medium",
      runbookUrl: "https://wiki.example.org/queue",
    },
    endsAt: "2026-11-22T09:00:00Z",
  },
  {
    monitor: sentry,
    what: "a metric alert",
    fires: metric("critical", null),
    ends: metric("resolved", "2026-11-22T08:40:00Z"),
    says: { title: "Search errors", urgency: "critical", service: "search" },
    startsAt: "2026-11-22T08:00:00Z",
    endsAt: "2026-11-22T08:40:00Z",
  },
  {
    monitor: sentry,
    what: "an issue alert, and its issue",
    fires: {
      action: "triggered",
      data: {
        triggered_rule: "Many errors",
        event: {
          issue_id: "55",
          title: "TypeError: undefined",
          culprit: "search.rank",
          level: "fatal",
          datetime: "2026-11-22T08:00:00Z",
          web_url: "https://sentry.example.org/issues/55/",
          url:
            "https://sentry.example.org/api/0/projects/acme/search/events/1/",
        },
      },
    },
    ends: {
      action: "resolved",
      data: {
        issue: {
          id: "55",
          title: "TypeError: undefined",
          level: "fatal",
          firstSeen: "2026-11-22T08:00:00Z",
          project: { slug: "search" },
        },
      },
    },
    says: { urgency: "critical", service: "search" },
    startsAt: "2026-11-22T08:00:00Z",
  },
];

for (const sample of SAMPLES) {
  Deno.test(`${sample.monitor.name}, ${sample.what}: is read as one alert from its start to its end`, () => {
    checkSample(sample);
  });
}

Deno.test("what says nothing of an alert is none", () => {
  assertEquals(
    [
      signalsIn(cloudwatch, {
        Type: "SubscriptionConfirmation",
        TopicArn: "x",
      }),
      signalsIn(pagerduty, { event: { event_type: "pagey.ping" } }),
      signalsIn(sentry, { action: "created", data: { issue: { id: "1" } } }),
    ].flat(),
    [],
  );
});

Deno.test("PagerDuty says who is at it, and that it is not over", () => {
  assertEquals(
    signalIn(pagerduty, incident("acknowledged")).status,
    "acknowledged",
  );
});

Deno.test("what takes in alerts knows the words of every kind of monitor", () => {
  for (const { id, words } of MONITORS) {
    assertEquals(wordsOfKind(id), words, id);
  }
  assertEquals(wordsOfKind("toString"), undefined);
});
