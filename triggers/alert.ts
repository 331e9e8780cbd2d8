import type { Trigger } from "deno-slack-api/types.ts";
import type { AlertWorkflow } from "../workflows/alert.ts";

/** For senders that nobody has connected with the form: its URL is the only secret. */
const alert: Trigger<typeof AlertWorkflow.definition> = {
  type: "webhook",
  name: "Alert: from a monitor",
  description: "A flat JSON body is an alert",
  workflow: "#/workflows/alert",
  inputs: {
    source: { value: "{{data.source}}" },
    title: { value: "{{data.title}}" },
    description: { value: "{{data.description}}" },
    severity: { value: "{{data.severity}}" },
    status: { value: "{{data.status}}" },
    dedup_key: { value: "{{data.dedup_key}}" },
    service: { value: "{{data.service}}" },
    url: { value: "{{data.url}}" },
    runbook_url: { value: "{{data.runbook_url}}" },
    starts_at: { value: "{{data.starts_at}}" },
    ends_at: { value: "{{data.ends_at}}" },
    labels: { value: "{{data.labels}}" },
    environment: { value: "{{data.environment}}" },
    group_key: { value: "{{data.group_key}}" },
    count: { value: "{{data.count}}" },
    alert_id: { value: "{{data.alert_id}}" },
    token: { value: "{{data.token}}" },
    v: { value: "{{data.v}}" },
  },
};

export default alert;
