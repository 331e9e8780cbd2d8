import type { Trigger } from "deno-slack-api/types.ts";
import type { RolesWorkflow } from "../workflows/roles.ts";

/** Run in an incident's channel, or pressed on its card. */
const escalate: Trigger<typeof RolesWorkflow.definition> = {
  type: "shortcut",
  name: "Escalate",
  description: "Asks people for help: who, for what, by when",
  workflow: "#/workflows/roles",
  inputs: {
    interactivity: { value: "{{data.interactivity}}" },
    person: { value: "{{data.user_id}}" },
    channel: { value: "{{data.channel_id}}" },
    form: { value: "escalate" },
  },
};

export default escalate;
