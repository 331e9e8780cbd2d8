import { another } from "./another.ts";
import { type FlatAlert, flatAlert } from "./flat.ts";
import type { Monitor, Words } from "./monitor.ts";
import { firstOf, textAt } from "./pick.ts";

export const BETTERSTACK_WORDS: Words = { severity: {}, status: {} };

/** https://betterstack.com/docs/uptime/webhooks/ */
export const betterstack: Monitor = {
  id: "betterstack",
  name: "Better Stack",
  reach: "direct",
  words: BETTERSTACK_WORDS,
  template: `{
  "source": "INCD_SOURCE",
  "token": "INCD_TOKEN",
  "title": "Better Stack: incident $INCIDENT_ID",
  "severity": "high",
  "status": "started",
  "dedup_key": "$INCIDENT_ID",
  "url": "https://uptime.betterstack.com/team/incidents/$INCIDENT_ID",
  "starts_at": "$STARTED_AT"
}`,
  steps: [
    "Integrations, Outgoing webhooks: one for an incident that started, with the address and this body",
    "A second one for an incident that was resolved: the same with the status resolved and without starts_at",
    "Put the variables for the name and the cause into title and description: the editor lists them",
  ],
  read(body: unknown): FlatAlert[] {
    const id = textAt(body, "data", "id");
    const of = (name: string) => textAt(body, "data", "attributes", name);
    if (!id || !textAt(body, "event")) return another.read(body);
    return [flatAlert({
      source: "betterstack",
      title: [of("name"), of("cause")].filter(Boolean).join(": "),
      description: of("cause"),
      status: textAt(body, "event"),
      severity: "high",
      dedup_key: id,
      service: of("name"),
      url: firstOf(of("response_url"), of("url")),
      starts_at: of("started_at"),
      ends_at: of("resolved_at"),
    })];
  },
};
