import type { Trigger } from "deno-slack-api/types.ts";
import type { TriageWorkflow } from "../workflows/triage.ts";

/** Run in a maybe-incident's channel, or pressed on its card. */
const accept: Trigger<typeof TriageWorkflow.definition> = {
  type: "shortcut",
  name: "Accept",
  description: "It is an incident, and you are at it",
  workflow: "#/workflows/triage",
  inputs: {
    channel: { value: "{{data.channel_id}}" },
    person: { value: "{{data.user_id}}" },
    decision: { value: "accept" },
  },
};

export default accept;
