import { another } from "./another.ts";
import { type FlatAlert, flatAlert } from "./flat.ts";
import type { Monitor, Words } from "./monitor.ts";
import { firstOf, textAt } from "./pick.ts";

export const CHECKLY_WORDS: Words = {
  severity: {},
  status: {
    alertfailure: "firing",
    alertfailureremain: "firing",
    alertfailuredegraded: "firing",
    alertdegraded: "firing",
    alertdegradedremain: "firing",
    alertdegradedfailure: "firing",
    alertssl: "firing",
    alertrecovery: "resolved",
    alertdegradedrecovery: "resolved",
  },
};

/** https://www.checklyhq.com/docs/alerting-and-retries/webhooks/ */
export const checkly: Monitor = {
  id: "checkly",
  name: "Checkly",
  reach: "direct",
  words: CHECKLY_WORDS,
  template: `{
  "source": "INCD_SOURCE",
  "token": "INCD_TOKEN",
  "title": "{{CHECK_NAME}} fails",
  "description": "{{ALERT_TYPE}} from {{RUN_LOCATION}}, {{RESPONSE_TIME}} ms",
  "severity": "high",
  "status": "{{ALERT_TYPE}}",
  "dedup_key": "{{CHECK_ID}}",
  "service": "{{GROUP_NAME}}",
  "url": "{{{RESULT_LINK}}}",
  "starts_at": "{{STARTED_AT}}"
}`,
  steps: [
    "Alerts, Add channel, Webhook: POST to the address with this body",
    "Leave the error message out: a new line in it makes the body unreadable",
    "Subscribe the checks, for failure and recovery",
  ],
  read(body: unknown): FlatAlert[] {
    const of = (name: string) => textAt(body, name);
    if (!of("check_id")) return another.read(body).map(atItsEnd);
    return [atItsEnd(flatAlert({
      source: "checkly",
      title: `${firstOf(of("check_name"), of("check_id"))} fails`,
      description: of("check_error_message"),
      severity: of("alert_type").includes("DEGRADED") ? "medium" : "high",
      status: of("alert_type"),
      dedup_key: of("check_id"),
      service: firstOf(of("group_name"), of("check_name")),
      url: of("link"),
      starts_at: of("started_at"),
      labels: of("tags"),
    }))];
  },
};

/** Its one time is that of the run which told of it. */
function atItsEnd(flat: FlatAlert): FlatAlert {
  return /RECOVERY$/.test(flat.status)
    ? { ...flat, starts_at: "", ends_at: flat.ends_at || flat.starts_at }
    : flat;
}
