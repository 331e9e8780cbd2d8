// The monitors that Incd knows. To add one: write domain/monitors/<id>.ts with
// samples in tests/monitors/samples, docs/monitors/<id>.md, and its line here.
import { alertmanager } from "./alertmanager.ts";
import { another } from "./another.ts";
import { cloudwatch } from "./cloudwatch.ts";
import { datadog } from "./datadog.ts";
import { grafana } from "./grafana.ts";
import { newrelic } from "./newrelic.ts";
import { pagerduty } from "./pagerduty.ts";
import { sentry } from "./sentry.ts";
import type { Monitor } from "./monitor.ts";

/** In the order in which they are offered. */
export const MONITORS: readonly Monitor[] = [
  alertmanager,
  grafana,
  datadog,
  newrelic,
  cloudwatch,
  pagerduty,
  sentry,
  another,
];

/** The monitor with this id, or nothing. */
export function monitorOf(id: string): Monitor | undefined {
  return MONITORS.find((monitor) => monitor.id === id);
}
