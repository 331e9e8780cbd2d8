import type { Trigger } from "deno-slack-api/types.ts";
import type { EchoWorkflow } from "../workflows/echo.ts";

const trigger: Trigger<typeof EchoWorkflow.definition> = {
  type: "shortcut",
  name: "Echo: say",
  workflow: "#/workflows/echo",
  inputs: {
    text: { customizable: true },
    channel: { value: "{{data.channel_id}}" },
  },
};

export default trigger;
