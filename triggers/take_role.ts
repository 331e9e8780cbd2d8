import type { Trigger } from "deno-slack-api/types.ts";
import type { TakeRoleWorkflow } from "../workflows/take_role.ts";

/** Behind a button only: the button says which incident and which role. */
const takeRole: Trigger<typeof TakeRoleWorkflow.definition> = {
  type: "shortcut",
  name: "Button: take a role",
  description: "Behind a button: it says which incident and which role",
  workflow: "#/workflows/take_role",
  inputs: {
    channel: { customizable: true },
    role: { customizable: true },
    person: { value: "{{data.user_id}}" },
    pressed_in: { value: "{{data.channel_id}}" },
  },
};

export default takeRole;
