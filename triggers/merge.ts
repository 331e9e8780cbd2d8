import type { Trigger } from "deno-slack-api/types.ts";
import type { StatusUpdateWorkflow } from "../workflows/status_update.ts";

/** Run in an incident's channel, or pressed on its card; elsewhere the form asks which incident. */
const merge: Trigger<typeof StatusUpdateWorkflow.definition> = {
  type: "shortcut",
  name: "Merge",
  description: "It is the same as another incident, and goes on there",
  workflow: "#/workflows/status_update",
  inputs: {
    interactivity: { value: "{{data.interactivity}}" },
    channel: { value: "{{data.channel_id}}" },
    person: { value: "{{data.user_id}}" },
    form: { value: "merge" },
  },
};

export default merge;
