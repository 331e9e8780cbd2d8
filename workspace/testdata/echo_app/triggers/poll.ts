import type { Trigger } from "deno-slack-api/types.ts";
import type { PollWorkflow } from "../workflows/poll.ts";

const trigger: Trigger<typeof PollWorkflow.definition> = {
  type: "shortcut",
  name: "Echo: poll",
  workflow: "#/workflows/poll",
  inputs: { channel: { value: "{{data.channel_id}}" } },
};

export default trigger;
