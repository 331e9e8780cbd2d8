import type { Trigger } from "deno-slack-api/types.ts";
import type { StatusUpdateWorkflow } from "../workflows/status_update.ts";

/** Run in an incident's channel, or pressed on its card; elsewhere the form asks which incident. */
const resolve: Trigger<typeof StatusUpdateWorkflow.definition> = {
  type: "shortcut",
  name: "Resolve",
  description: "It is over: what fixed it, when it hurt, the final update",
  workflow: "#/workflows/status_update",
  inputs: {
    interactivity: { value: "{{data.interactivity}}" },
    channel: { value: "{{data.channel_id}}" },
    person: { value: "{{data.user_id}}" },
    form: { value: "resolve" },
  },
};

export default resolve;
