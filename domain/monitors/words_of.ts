// What words mean to each kind of monitor: apart from registry.ts, so that what
// takes in alerts need not carry how all their bodies are read.
import { ALERTMANAGER_WORDS } from "./alertmanager.ts";
import { ANOTHER_WORDS } from "./another.ts";
import { AZURE_WORDS } from "./azure.ts";
import { BETTERSTACK_WORDS } from "./betterstack.ts";
import { CHECKLY_WORDS } from "./checkly.ts";
import { CLOUDWATCH_WORDS } from "./cloudwatch.ts";
import { DATADOG_WORDS } from "./datadog.ts";
import { GCP_WORDS } from "./gcp.ts";
import { GRAFANA_WORDS } from "./grafana.ts";
import { HEALTHCHECKS_WORDS } from "./healthchecks.ts";
import { NEWRELIC_WORDS } from "./newrelic.ts";
import { OPSGENIE_WORDS } from "./opsgenie.ts";
import { PAGERDUTY_WORDS } from "./pagerduty.ts";
import { PINGDOM_WORDS } from "./pingdom.ts";
import { SENTRY_WORDS } from "./sentry.ts";
import { UPTIMEROBOT_WORDS } from "./uptimerobot.ts";
import { ZABBIX_WORDS } from "./zabbix.ts";
import type { Words } from "./monitor.ts";

const WORDS: Readonly<Record<string, Words>> = {
  alertmanager: ALERTMANAGER_WORDS,
  another: ANOTHER_WORDS,
  azure: AZURE_WORDS,
  betterstack: BETTERSTACK_WORDS,
  checkly: CHECKLY_WORDS,
  cloudwatch: CLOUDWATCH_WORDS,
  datadog: DATADOG_WORDS,
  gcp: GCP_WORDS,
  grafana: GRAFANA_WORDS,
  healthchecks: HEALTHCHECKS_WORDS,
  newrelic: NEWRELIC_WORDS,
  opsgenie: OPSGENIE_WORDS,
  pagerduty: PAGERDUTY_WORDS,
  pingdom: PINGDOM_WORDS,
  sentry: SENTRY_WORDS,
  uptimerobot: UPTIMEROBOT_WORDS,
  zabbix: ZABBIX_WORDS,
};

/** What the words of a kind of monitor mean; nothing where none has this id. */
export function wordsOfKind(id: string): Words | undefined {
  return Object.hasOwn(WORDS, id) ? WORDS[id] : undefined;
}
