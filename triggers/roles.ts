import type { Trigger } from "deno-slack-api/types.ts";
import type { RolesWorkflow } from "../workflows/roles.ts";

/** Run in an incident's channel, or pressed on its card. */
const roles: Trigger<typeof RolesWorkflow.definition> = {
  type: "shortcut",
  name: "Roles",
  description: "Who holds which role, to take, give and give up",
  workflow: "#/workflows/roles",
  inputs: {
    interactivity: { value: "{{data.interactivity}}" },
    person: { value: "{{data.user_id}}" },
    channel: { value: "{{data.channel_id}}" },
    form: { value: "roles" },
  },
};

export default roles;
