import type { Trigger } from "deno-slack-api/types.ts";
import type { StatusUpdateWorkflow } from "../workflows/status_update.ts";

/** Run in an incident's channel, or pressed on its card; elsewhere the form asks which incident. */
const statusUpdate: Trigger<typeof StatusUpdateWorkflow.definition> = {
  type: "shortcut",
  name: "Status update",
  description: "Says what is new: status, severity, impact, next update",
  workflow: "#/workflows/status_update",
  inputs: {
    interactivity: { value: "{{data.interactivity}}" },
    channel: { value: "{{data.channel_id}}" },
    person: { value: "{{data.user_id}}" },
    form: { value: "status_update" },
  },
};

export default statusUpdate;
