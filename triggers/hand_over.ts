import type { Trigger } from "deno-slack-api/types.ts";
import type { RolesWorkflow } from "../workflows/roles.ts";

/** Run in an incident's channel, or pressed on its card. */
const handOver: Trigger<typeof RolesWorkflow.definition> = {
  type: "shortcut",
  name: "Hand over",
  description:
    "Asks somebody to take over your role, with all they need to know",
  workflow: "#/workflows/roles",
  inputs: {
    interactivity: { value: "{{data.interactivity}}" },
    person: { value: "{{data.user_id}}" },
    channel: { value: "{{data.channel_id}}" },
    form: { value: "hand_over" },
  },
};

export default handOver;
