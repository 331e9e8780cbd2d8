import { type FlatAlert, flatAlert } from "./flat.ts";
import type { Monitor, Words } from "./monitor.ts";
import { firstOf, textAt, valueAt } from "./pick.ts";

export const SENTRY_WORDS: Words = {
  severity: {},
  status: {
    critical: "firing",
    warning: "firing",
    archived: "resolved",
    ignored: "resolved",
    unresolved: "firing",
  },
};

/** https://docs.sentry.io/organization/integrations/integration-platform/webhooks/ */
export const sentry: Monitor = {
  id: "sentry",
  name: "Sentry",
  reach: "relay",
  words: SENTRY_WORDS,
  template: "",
  steps: [
    "Its webhooks have a body of their own, which Slack refuses: a relay must flatten it",
    "Without one: send Sentry's own Slack app into a channel where Incd is, and declare with the emoji",
  ],
  read(body: unknown): FlatAlert[] {
    if (valueAt(body, "data", "metric_alert")) return [metricAlert(body)];
    if (valueAt(body, "data", "event")) return [issueAlert(body)];
    if (valueAt(body, "data", "issue")) return issue(body);
    return [];
  },
};

function metricAlert(body: unknown): FlatAlert {
  const data = (...path: (string | number)[]) => textAt(body, "data", ...path);
  const action = textAt(body, "action");
  const rule = (name: string) => data("metric_alert", "alert_rule", name);
  return flatAlert({
    source: "sentry",
    // What it is called before its state, as in "Critical: Checkout errors".
    title: firstOf(
      data("metric_alert", "title"),
      rule("name"),
      data("description_title").replace(/^\w+: /, ""),
    ),
    description: data("description_text"),
    severity: action === "resolved" ? "" : action,
    status: action,
    dedup_key: `metric/${
      firstOf(rule("id"), data("metric_alert", "identifier"))
    }`,
    service: data("metric_alert", "projects", 0),
    environment: rule("environment"),
    url: data("web_url"),
    starts_at: data("metric_alert", "date_started"),
    ends_at: action === "resolved"
      ? firstOf(data("metric_alert", "date_closed"), "")
      : "",
    alert_id: data("metric_alert", "id"),
  });
}

/** Issue alerts never end by themselves: the issue does. */
function issueAlert(body: unknown): FlatAlert {
  const event = (...path: (string | number)[]) =>
    textAt(body, "data", "event", ...path);
  return flatAlert({
    source: "sentry",
    title: event("title"),
    description: [event("culprit"), textAt(body, "data", "triggered_rule")]
      .filter(Boolean).join("\n"),
    severity: event("level"),
    status: "triggered",
    dedup_key: `issue/${firstOf(event("issue_id"), event("event_id"))}`,
    service: firstOf(
      event("project_slug"),
      /\/projects\/[^/]+\/([^/]+)\//.exec(event("url"))?.[1] ?? "",
    ),
    environment: event("environment"),
    url: firstOf(event("web_url"), event("issue_url")),
    starts_at: firstOf(event("datetime"), event("timestamp")),
    alert_id: event("event_id"),
  });
}

function issue(body: unknown): FlatAlert[] {
  const said = (...path: string[]) => textAt(body, "data", "issue", ...path);
  const action = textAt(body, "action");
  // New or assigned issues are no alerts: a rule says which are.
  if (!["resolved", "archived", "ignored", "unresolved"].includes(action)) {
    return [];
  }
  return [flatAlert({
    source: "sentry",
    title: said("title"),
    description: said("culprit"),
    severity: said("level"),
    status: action,
    dedup_key: `issue/${said("id")}`,
    service: firstOf(said("project", "slug"), said("project", "name")),
    url: firstOf(said("web_url"), said("permalink")),
    starts_at: action === "unresolved" ? "" : said("firstSeen"),
    ends_at: "",
    count: "",
  })];
}
