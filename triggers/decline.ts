import type { Trigger } from "deno-slack-api/types.ts";
import type { StatusUpdateWorkflow } from "../workflows/status_update.ts";

/** Run in an incident's channel, or pressed on its card; elsewhere the form asks which incident. */
const decline: Trigger<typeof StatusUpdateWorkflow.definition> = {
  type: "shortcut",
  name: "Decline",
  description: "It is no incident, and why",
  workflow: "#/workflows/status_update",
  inputs: {
    interactivity: { value: "{{data.interactivity}}" },
    channel: { value: "{{data.channel_id}}" },
    person: { value: "{{data.user_id}}" },
    form: { value: "decline" },
  },
};

export default decline;
