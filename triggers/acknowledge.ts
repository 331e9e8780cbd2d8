import type { Trigger } from "deno-slack-api/types.ts";
import type { AcknowledgeWorkflow } from "../workflows/acknowledge.ts";

/** Run in an incident's channel, or pressed on its card. */
const acknowledge: Trigger<typeof AcknowledgeWorkflow.definition> = {
  type: "shortcut",
  name: "Acknowledge",
  description: "Says that you are at it",
  workflow: "#/workflows/acknowledge",
  inputs: {
    channel: { value: "{{data.channel_id}}" },
    person: { value: "{{data.user_id}}" },
    pressed_in: { value: "{{data.channel_id}}" },
  },
};

export default acknowledge;
