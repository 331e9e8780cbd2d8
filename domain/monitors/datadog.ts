import { another } from "./another.ts";
import { type FlatAlert, flatAlert } from "./flat.ts";
import type { Monitor, Words } from "./monitor.ts";
import { textAt, valueAt } from "./pick.ts";

export const DATADOG_WORDS: Words = {
  severity: {},
  status: {
    warn: "firing",
    rewarn: "firing",
    nodata: "firing",
    renodata: "firing",
    renotify: "firing",
  },
};

/** https://docs.datadoghq.com/integrations/webhooks/ */
export const datadog: Monitor = {
  id: "datadog",
  name: "Datadog",
  reach: "direct",
  words: DATADOG_WORDS,
  template: `{
  "source": "INCD_SOURCE",
  "token": "INCD_TOKEN",
  "title": "$EVENT_TITLE",
  "description": "$TEXT_ONLY_MSG",
  "severity": "$ALERT_PRIORITY",
  "status": "$ALERT_TRANSITION",
  "dedup_key": "$ALERT_ID:$ALERT_SCOPE",
  "service": "$HOSTNAME",
  "url": "$LINK",
  "starts_at": "$DATE",
  "alert_id": "$ID",
  "labels": "$TAGS"
}`,
  steps: [
    "Integrations, Webhooks, New: name incd, the address as URL",
    "Paste this as the payload, with no Encode as form",
    'Custom headers: {"Content-Type": "application/json"}',
    "Write @webhook-incd into the monitor's message, outside of {{#is_alert}}, so that recoveries come too",
    "Give the monitor a priority: without one its alerts are of medium urgency",
  ],
  read(body: unknown): FlatAlert[] {
    if (typeof valueAt(body, "org") !== "object") return another.read(body);
    const title = textAt(body, "title");
    const [, marks = "", words = title] =
      /^((?:\[[^\]]*\]\s*)*)(.*)$/s.exec(title) ?? [];
    const marked = [...marks.matchAll(/\[([^\]]*)\]/g)].map(([, one]) => one!);
    const isPriority = (word: string) => /^P[1-5]$/.test(word);
    return [flatAlert({
      source: "datadog",
      title: words,
      description: textAt(body, "body").replace(/(^|\s)@[\w.-]+/g, "$1"),
      severity: marked.find(isPriority) ?? textAt(body, "priority"),
      status: marked.find((word) => !isPriority(word)) ??
        textAt(body, "alert_transition"),
      // The id is that of the event; what is watched is said by the title alone.
      dedup_key: words,
      service: /\bservice:([\w.-]+)/.exec(title)?.[1],
      starts_at: textAt(body, "date"),
      ends_at: marked.some((word) => word === "Recovered")
        ? textAt(body, "date")
        : "",
      alert_id: textAt(body, "id"),
    })];
  },
};
