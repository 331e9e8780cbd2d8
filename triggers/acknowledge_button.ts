import type { Trigger } from "deno-slack-api/types.ts";
import type { AcknowledgeWorkflow } from "../workflows/acknowledge.ts";

/** Behind a button only: the button says which incident. */
const acknowledgeButton: Trigger<typeof AcknowledgeWorkflow.definition> = {
  type: "shortcut",
  name: "Button: acknowledge",
  description: "Behind a button in private messages: it says which incident",
  workflow: "#/workflows/acknowledge",
  inputs: {
    channel: { customizable: true },
    person: { value: "{{data.user_id}}" },
    pressed_in: { value: "{{data.channel_id}}" },
  },
};

export default acknowledgeButton;
