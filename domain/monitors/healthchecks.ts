import { another } from "./another.ts";
import type { Monitor, Words } from "./monitor.ts";

export const HEALTHCHECKS_WORDS: Words = {
  severity: {},
  status: { grace: "firing" },
};

/** https://healthchecks.io/docs/configuring_notifications/#webhook */
export const healthchecks: Monitor = {
  id: "healthchecks",
  name: "Healthchecks.io",
  reach: "direct",
  words: HEALTHCHECKS_WORDS,
  template: `{
  "source": "INCD_SOURCE",
  "token": "INCD_TOKEN",
  "title": $NAME_JSON,
  "description": "The check is $STATUS",
  "severity": "high",
  "status": "$STATUS",
  "dedup_key": "$CODE",
  "service": "$SLUG",
  "url": "https://healthchecks.io/checks/$CODE/details/",
  "starts_at": "$NOW",
  "labels": "$TAGS"
}`,
  steps: [
    "Integrations, Webhook: POST to the address when a check goes down, with this body",
    "The same when it goes up, with ends_at in the place of starts_at",
    "Request header of both: Content-Type: application/json",
  ],
  read: another.read,
};
