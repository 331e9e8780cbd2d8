import type { Trigger } from "deno-slack-api/types.ts";
import type { DeclareFromWebhook } from "../workflows/declare_from_webhook.ts";

/** One for each monitor: its URL is the secret. */
const declareFromWebhook: Trigger<typeof DeclareFromWebhook.definition> = {
  type: "webhook",
  name: "Incident: declare from a monitor",
  description: "A flat JSON body declares an incident",
  workflow: "#/workflows/declare_from_webhook",
  inputs: {
    source: { value: "{{data.source}}" },
    title: { value: "{{data.title}}" },
    severity: { value: "{{data.severity}}" },
    type: { value: "{{data.type}}" },
    description: { value: "{{data.description}}" },
    dedup_key: { value: "{{data.dedup_key}}" },
  },
};

export default declareFromWebhook;
