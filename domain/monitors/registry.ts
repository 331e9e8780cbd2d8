// The monitors that Incd knows. To add one: write domain/monitors/<id>.ts with
// samples in tests/monitors/, docs/monitors/<id>.md, and its lines here and in
// words_of.ts.
import { alertmanager } from "./alertmanager.ts";
import { another } from "./another.ts";
import { azure } from "./azure.ts";
import { betterstack } from "./betterstack.ts";
import { checkly } from "./checkly.ts";
import { cloudwatch } from "./cloudwatch.ts";
import { datadog } from "./datadog.ts";
import { gcp } from "./gcp.ts";
import { grafana } from "./grafana.ts";
import { healthchecks } from "./healthchecks.ts";
import { newrelic } from "./newrelic.ts";
import { opsgenie } from "./opsgenie.ts";
import { pagerduty } from "./pagerduty.ts";
import { pingdom } from "./pingdom.ts";
import { sentry } from "./sentry.ts";
import { uptimerobot } from "./uptimerobot.ts";
import { zabbix } from "./zabbix.ts";
import type { Monitor } from "./monitor.ts";

/** In the order in which they are offered. */
export const MONITORS: readonly Monitor[] = [
  alertmanager,
  grafana,
  datadog,
  newrelic,
  cloudwatch,
  gcp,
  azure,
  zabbix,
  healthchecks,
  checkly,
  uptimerobot,
  betterstack,
  pingdom,
  pagerduty,
  opsgenie,
  sentry,
  another,
];

/** The monitor with this id, or nothing. */
export function monitorOf(id: string): Monitor | undefined {
  return MONITORS.find((monitor) => monitor.id === id);
}
