import type { Trigger } from "deno-slack-api/types.ts";
import type { RolesWorkflow } from "../workflows/roles.ts";

/** Behind a button only: the button says which incident and which form. */
const rolesButton: Trigger<typeof RolesWorkflow.definition> = {
  type: "shortcut",
  name: "Button: roles",
  description:
    "Behind a button in private messages: it says which incident and which form",
  workflow: "#/workflows/roles",
  inputs: {
    interactivity: { value: "{{data.interactivity}}" },
    person: { value: "{{data.user_id}}" },
    channel: { customizable: true },
    form: { customizable: true },
  },
};

export default rolesButton;
