import { type FlatAlert, flatAlert } from "./flat.ts";
import type { Monitor, Words } from "./monitor.ts";
import { firstOf, listAt, textAt } from "./pick.ts";

export const OPSGENIE_WORDS: Words = {
  severity: {},
  status: { unacknowledge: "firing", escalate: "firing" },
};

/** What happens to an alert beside these (notes, tags, owners) is no news. */
const ACTIONS = new Set([
  "create",
  "acknowledge",
  "unacknowledge",
  "escalate",
  "close",
]);

/** Outgoing webhooks: https://support.atlassian.com/opsgenie/docs/opsgenie-edge-connector-alert-action-data/ */
export const opsgenie: Monitor = {
  id: "opsgenie",
  name: "Opsgenie",
  reach: "relay",
  words: OPSGENIE_WORDS,
  template: "",
  steps: [
    "Its webhooks have a body of their own, which Slack refuses: a relay must flatten it",
    "Opsgenie ends on 5 April 2027: connect the monitors behind it themselves",
  ],
  read(body: unknown): FlatAlert[] {
    const of = (...path: (string | number)[]) => textAt(body, "alert", ...path);
    const action = textAt(body, "action");
    if (!ACTIONS.has(action.toLowerCase()) || !of("message")) return [];
    const priority = of("priority");
    return [flatAlert({
      source: "opsgenie",
      title: of("message"),
      description: of("description"),
      severity: /^\d$/.test(priority) ? `P${priority}` : priority,
      status: action,
      dedup_key: firstOf(of("alias"), of("alertId")),
      service: firstOf(of("entity"), of("tags", 0)),
      runbook_url: of("details", "runbook_url"),
      starts_at: of("createdAt"),
      ends_at: action.toLowerCase() === "close"
        ? milliseconds(of("updatedAt"))
        : "",
      labels: listAt(body, "alert", "tags")
        .map((_, n) => of("tags", n)).filter(Boolean).join(", "),
    })];
  },
};

/** It writes some times in nanoseconds. */
function milliseconds(time: string): string {
  return /^\d{17,}$/.test(time) ? time.slice(0, -6) : time;
}
