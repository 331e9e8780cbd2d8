import type { Trigger } from "deno-slack-api/types.ts";
import type { AskWorkflow } from "../workflows/ask.ts";

const trigger: Trigger<typeof AskWorkflow.definition> = {
  type: "shortcut",
  name: "Echo: ask",
  description: "Asks what to say, and says it here",
  workflow: "#/workflows/ask",
  inputs: {
    interactivity: { value: "{{data.interactivity}}" },
    channel: { value: "{{data.channel_id}}" },
  },
};

export default trigger;
