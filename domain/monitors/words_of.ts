// What words mean to each kind of monitor: apart from registry.ts, so that what
// takes in alerts need not carry how all their bodies are read.
import { ALERTMANAGER_WORDS } from "./alertmanager.ts";
import { ANOTHER_WORDS } from "./another.ts";
import { CLOUDWATCH_WORDS } from "./cloudwatch.ts";
import { DATADOG_WORDS } from "./datadog.ts";
import { GRAFANA_WORDS } from "./grafana.ts";
import { NEWRELIC_WORDS } from "./newrelic.ts";
import { PAGERDUTY_WORDS } from "./pagerduty.ts";
import { SENTRY_WORDS } from "./sentry.ts";
import type { Words } from "./monitor.ts";

const WORDS: Readonly<Record<string, Words>> = {
  alertmanager: ALERTMANAGER_WORDS,
  another: ANOTHER_WORDS,
  cloudwatch: CLOUDWATCH_WORDS,
  datadog: DATADOG_WORDS,
  grafana: GRAFANA_WORDS,
  newrelic: NEWRELIC_WORDS,
  pagerduty: PAGERDUTY_WORDS,
  sentry: SENTRY_WORDS,
};

/** What the words of a kind of monitor mean; nothing where none has this id. */
export function wordsOfKind(id: string): Words | undefined {
  return Object.hasOwn(WORDS, id) ? WORDS[id] : undefined;
}
