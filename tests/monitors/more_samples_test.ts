import { assertEquals } from "@std/assert";
import { azure } from "../../domain/monitors/azure.ts";
import { betterstack } from "../../domain/monitors/betterstack.ts";
import { readByPaths } from "../../domain/monitors/by_paths.ts";
import { checkly } from "../../domain/monitors/checkly.ts";
import { gcp } from "../../domain/monitors/gcp.ts";
import { healthchecks } from "../../domain/monitors/healthchecks.ts";
import { opsgenie } from "../../domain/monitors/opsgenie.ts";
import { pingdom } from "../../domain/monitors/pingdom.ts";
import { uptimerobot } from "../../domain/monitors/uptimerobot.ts";
import { zabbix } from "../../domain/monitors/zabbix.ts";
import { checkSample, type Sample, signalIn, signalsIn } from "./sample.ts";

const BEGAN = "2026-11-22T08:00:00Z";
const ENDED = "2026-11-22T08:30:00Z";
const seconds = (time: string) => Date.parse(time) / 1000;

const incident = (more: Record<string, unknown>) => ({
  version: "1.2",
  incident: {
    incident_id: "0.abc",
    scoping_project_id: "shop-prod",
    url: "https://console.example.com/incidents/0.abc",
    started_at: seconds(BEGAN),
    ended_at: null,
    state: "open",
    severity: "Warning",
    summary: "Latency of search is above 2 s",
    resource: { labels: { service_name: "search" } },
    policy_name: "Search",
    condition_name: "Search latency above 2 s",
    policy_user_labels: { team: "find" },
    documentation: { content: "See https://wiki.example.org/search now" },
    ...more,
  },
});

const essentials = (more: Record<string, unknown>) => ({
  schemaId: "azureMonitorCommonAlertSchema",
  data: {
    essentials: {
      alertId: "/subscriptions/1/alerts/a1",
      alertRule: "queue-age",
      severity: "Sev1",
      monitorCondition: "Fired",
      configurationItems: ["queue"],
      firedDateTime: "2026-11-22T08:00:00.0000000Z",
      description: "Messages are old",
      investigationLink: "https://portal.example.org/#view/alertId/a1",
      ...more,
    },
    customProperties: { runbook_url: "https://wiki.example.org/queue" },
  },
});

const opsgenieAlert = (action: string, updatedAt: number | string) => ({
  action,
  alert: {
    alertId: "id-1",
    alias: "queue-age",
    message: "Messages are old",
    entity: "queue",
    tags: ["orders"],
    createdAt: Date.parse(BEGAN),
    updatedAt,
    priority: 2,
    details: { runbook_url: "https://wiki.example.org/queue" },
  },
});

const state = (current: string, at: string) => ({
  check_id: 7,
  check_name: "Shop",
  check_params: { full_url: "https://shop.example.org/health" },
  tags: ["shop"],
  previous_state: "UP",
  current_state: current,
  importance_level: "HIGH",
  state_changed_timestamp: seconds(at),
  long_description: "Timeout",
});

const stack = (event: string, resolved: string | null) => ({
  event,
  data: {
    id: "88",
    attributes: {
      name: "shop.example.org",
      url: "https://shop.example.org/health",
      cause: "Status 503",
      started_at: "2026-11-22T08:00:00.000Z",
      resolved_at: resolved,
    },
  },
});

const robot = (type: string, at: string) => ({
  monitorID: "5",
  monitorURL: "https://shop.example.org",
  monitorFriendlyName: "Shop",
  alertType: type,
  alertTypeFriendlyName: type === "1" ? "Down" : "Up",
  alertDetails: "HTTP 503",
  alertDateTime: String(seconds(at)),
});

const check = (type: string, at: string) => ({
  alert_type: type,
  check_name: "Buy",
  group_name: "Shop",
  check_id: "c-1",
  check_error_message: "expected 200",
  started_at: at,
  tags: "prod",
  link: "https://app.example.org/checks/c-1",
});

const SAMPLES: Sample[] = [
  {
    monitor: gcp,
    what: "an incident that opens and closes",
    fires: incident({}),
    ends: incident({ state: "CLOSED", ended_at: seconds(ENDED) }),
    says: {
      title: "Search latency above 2 s",
      urgency: "medium",
      service: "search",
      url: "https://console.example.com/incidents/0.abc",
      runbookUrl: "https://wiki.example.org/search",
      environment: "shop-prod",
    },
    startsAt: BEGAN,
    endsAt: ENDED,
  },
  {
    monitor: azure,
    what: "a metric alert",
    fires: essentials({}),
    ends: essentials({
      monitorCondition: "Resolved",
      resolvedDateTime: ENDED,
    }),
    says: {
      title: "queue-age",
      urgency: "high",
      service: "queue",
      url: "https://portal.example.org/#view/alertId/a1",
      runbookUrl: "https://wiki.example.org/queue",
    },
    startsAt: BEGAN,
    endsAt: ENDED,
  },
  {
    monitor: azure,
    what: "Sev0, the worst",
    fires: essentials({ severity: "Sev0" }),
    says: { urgency: "critical" },
  },
  {
    monitor: opsgenie,
    what: "with nanoseconds and a priority in numbers",
    fires: opsgenieAlert("Create", Date.parse(BEGAN)),
    ends: opsgenieAlert("Close", `${Date.parse(ENDED)}000000`),
    says: { urgency: "high", service: "queue", labels: "orders" },
    startsAt: BEGAN,
    endsAt: ENDED,
  },
  {
    monitor: pingdom,
    what: "down and up",
    fires: state("DOWN", BEGAN),
    ends: state("UP", ENDED),
    says: {
      title: "Shop is down",
      urgency: "high",
      service: "shop",
      url: "https://shop.example.org/health",
    },
    startsAt: BEGAN,
    endsAt: ENDED,
  },
  {
    monitor: betterstack,
    what: "its own body",
    fires: stack("started", null),
    ends: stack("resolved", "2026-11-22T08:30:00.000Z"),
    says: {
      title: "shop.example.org: Status 503",
      urgency: "high",
      service: "shop.example.org",
    },
    startsAt: BEGAN,
    endsAt: ENDED,
  },
  {
    monitor: uptimerobot,
    what: "its own body",
    fires: robot("1", BEGAN),
    ends: robot("2", ENDED),
    says: { title: "Shop does not answer", urgency: "high", service: "Shop" },
    startsAt: BEGAN,
    endsAt: ENDED,
  },
  {
    monitor: checkly,
    what: "its own body",
    fires: check("ALERT_FAILURE_REMAIN", BEGAN),
    ends: check("ALERT_RECOVERY", ENDED),
    says: { title: "Buy fails", urgency: "high", service: "Shop" },
    startsAt: BEGAN,
    endsAt: ENDED,
  },
  {
    monitor: checkly,
    what: "only slow",
    fires: check("ALERT_DEGRADED", BEGAN),
    ends: check("ALERT_DEGRADED_RECOVERY", ENDED),
    says: { urgency: "medium" },
  },
];

/** What a template makes of a monitor's variables: all in quotation marks as they are. */
function filled(template: string, variables: Record<string, string>): unknown {
  let text = template;
  const all = Object.entries(variables).sort(([a], [b]) => b.length - a.length);
  for (const [name, value] of all) text = text.replaceAll(name, value);
  return JSON.parse(text);
}

const secrets = { INCD_SOURCE: "mine", INCD_TOKEN: "t0" };

const TEMPLATES: [
  typeof checkly,
  Record<string, string>,
  Record<string, string>,
][] = [
  [
    uptimerobot,
    {
      "*monitorFriendlyName*": "Shop",
      "*alertDetails*": "HTTP 503",
      "*monitorID*": "5",
      "*monitorURL*": "https://shop.example.org",
      "*alertType*": "1",
      "*alertDateTime*": String(seconds(BEGAN)),
    },
    { "*alertType*": "2", "*alertDateTime*": String(seconds(ENDED)) },
  ],
  [
    checkly,
    {
      "{{CHECK_NAME}}": "Buy",
      "{{ALERT_TYPE}}": "ALERT_FAILURE",
      "{{RUN_LOCATION}}": "Frankfurt",
      "{{RESPONSE_TIME}}": "12",
      "{{CHECK_ID}}": "c-1",
      "{{GROUP_NAME}}": "Shop &amp; co",
      "{{{RESULT_LINK}}}": "https://app.example.org/c-1",
      "{{STARTED_AT}}": BEGAN,
    },
    { "{{ALERT_TYPE}}": "ALERT_RECOVERY", "{{STARTED_AT}}": ENDED },
  ],
  [
    healthchecks,
    {
      $NAME_JSON: '"Nightly \\"backup\\""',
      $STATUS: "down",
      $CODE: "9b0e",
      $SLUG: "nightly-backup",
      $NOW: BEGAN,
      $TAGS: "db",
    },
    { $STATUS: "up" },
  ],
  [
    betterstack,
    { $INCIDENT_ID: "88", $STARTED_AT: BEGAN },
    { '"started"': '"resolved"' },
  ],
];

for (const sample of SAMPLES) {
  Deno.test(`${sample.monitor.name}, ${sample.what}: is read as one alert from its start to its end`, () => {
    checkSample(sample);
  });
}

for (const [monitor, fires, ends] of TEMPLATES) {
  Deno.test(`${monitor.name}: what its template makes is one alert from its start to its end`, () => {
    checkSample({
      monitor,
      what: "the template",
      fires: filled(monitor.template, { ...secrets, ...fires }),
      ends: filled(monitor.template, { ...secrets, ...fires, ...ends }),
      says: { source: "mine", urgency: "high" },
    });
  });
}

Deno.test("Zabbix: what its script posts is one alert from its start to its end", () => {
  const posted = (value: Record<string, string>) => {
    const bodies: string[] = [];
    class HttpRequest {
      addHeader() {}
      post(_: string, body: string) {
        bodies.push(body);
      }
      getStatus() {
        return 200;
      }
    }
    const script = zabbix.template.replaceAll("INCD_SOURCE", "mine")
      .replaceAll("INCD_TOKEN", "t0");
    new Function("value", "HttpRequest", script)(
      JSON.stringify(value),
      HttpRequest,
    );
    return JSON.parse(bodies[0]!);
  };
  const problem = {
    name: 'High "rate" on web-1',
    data: "12 %",
    severity: "Disaster",
    value: "1",
    acknowledged: "No",
    trigger: "18",
    event: "90",
    host: "web-1",
    server: "https://zabbix.example.org",
    runbook: "",
    began: "2026.11.22T08:00:00",
    ended: "",
    tags: "shop",
  };

  checkSample({
    monitor: zabbix,
    what: "the script",
    fires: posted(problem),
    ends: posted({ ...problem, value: "0", ended: "2026.11.22T08:30:00" }),
    says: { urgency: "critical", service: "web-1" },
    startsAt: BEGAN,
    endsAt: ENDED,
  });
  assertEquals(
    signalIn(zabbix, posted({ ...problem, acknowledged: "Yes" })).status,
    "acknowledged",
  );
});

Deno.test("notes and tags in Opsgenie are no news of an alert", () => {
  assertEquals(signalsIn(opsgenie, opsgenieAlert("AddNote", 0)), []);
});

Deno.test("a body that nobody has described is read by where things stand in it", () => {
  const body = {
    items: [
      { info: { "a.b": "Disk full", level: 3 }, ids: ["x", "y"] },
      { info: {}, ids: [] },
    ],
  };

  const read = readByPaths(
    body,
    { title: 'info["a.b"]', severity: "info.level", dedup_key: "ids[1]" },
    "items",
  );

  assertEquals(
    read.map(({ title, severity, dedup_key, url }) => [
      title,
      severity,
      dedup_key,
      url,
    ]),
    [["Disk full", "3", "y", ""], ["", "", "", ""]],
  );
  assertEquals(
    readByPaths(body, { title: "__proto__.toString" })[0]!.title,
    "",
  );
  assertEquals(readByPaths(body, { title: "x" }, "nowhere"), []);
});
