import type { Trigger } from "deno-slack-api/types.ts";
import type { StatusUpdateWorkflow } from "../workflows/status_update.ts";

/** Run in an incident's channel, or pressed on its card. */
const reopen: Trigger<typeof StatusUpdateWorkflow.definition> = {
  type: "shortcut",
  name: "Reopen",
  description: "It is not over: roles, reminders and timers come back",
  workflow: "#/workflows/status_update",
  inputs: {
    interactivity: { value: "{{data.interactivity}}" },
    channel: { value: "{{data.channel_id}}" },
    person: { value: "{{data.user_id}}" },
    form: { value: "reopen" },
  },
};

export default reopen;
