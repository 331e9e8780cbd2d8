import type { Trigger } from "deno-slack-api/types.ts";
import type { StatusUpdateWorkflow } from "../workflows/status_update.ts";

/** Behind a button only: the button says which incident and which form. */
const endButton: Trigger<typeof StatusUpdateWorkflow.definition> = {
  type: "shortcut",
  name: "Button: resolve",
  description:
    "Behind a button in private messages: it says which incident and which form",
  workflow: "#/workflows/status_update",
  inputs: {
    interactivity: { value: "{{data.interactivity}}" },
    person: { value: "{{data.user_id}}" },
    channel: { customizable: true },
    form: { customizable: true },
  },
};

export default endButton;
