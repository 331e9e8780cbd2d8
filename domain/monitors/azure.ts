import { type FlatAlert, flatAlert } from "./flat.ts";
import type { Monitor, Words } from "./monitor.ts";
import { firstOf, pairsAt, textAt } from "./pick.ts";

/** Sev0 is the worst: https://learn.microsoft.com/azure/azure-monitor/alerts/alerts-overview */
export const AZURE_WORDS: Words = {
  severity: {
    sev0: "critical",
    sev1: "high",
    sev2: "medium",
    sev3: "low",
    sev4: "low",
  },
  status: {},
};

/** The common alert schema: https://learn.microsoft.com/azure/azure-monitor/alerts/alerts-common-schema */
export const azure: Monitor = {
  id: "azure",
  name: "Azure Monitor",
  reach: "relay",
  words: AZURE_WORDS,
  template: "",
  steps: [
    "Its webhooks have a body of their own, which Slack refuses: a Logic App or a relay must flatten it",
    "Switch the common alert schema on in the action group",
    "Put service and runbook_url into the custom properties of the rule",
  ],
  read(body: unknown): FlatAlert[] {
    const of = (name: string) => textAt(body, "data", "essentials", name);
    const own = (name: string) =>
      textAt(body, "data", "customProperties", name);
    if (!of("alertId")) return [];
    const isOver = of("monitorCondition").toLowerCase() === "resolved";
    return [flatAlert({
      source: "azure",
      title: firstOf(of("alertRule"), of("description")),
      description: of("description"),
      severity: of("severity"),
      status: of("monitorCondition"),
      dedup_key: of("alertId"),
      service: firstOf(
        own("service"),
        textAt(body, "data", "essentials", "configurationItems", 0),
      ),
      url: of("investigationLink"),
      runbook_url: own("runbook_url"),
      starts_at: of("firedDateTime"),
      ends_at: isOver ? of("resolvedDateTime") : "",
      environment: own("environment"),
      labels: pairsAt(body, "data", "customProperties"),
    })];
  },
};
