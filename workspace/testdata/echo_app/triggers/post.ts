import type { Trigger } from "deno-slack-api/types.ts";
import type { EchoWorkflow } from "../workflows/echo.ts";

const trigger: Trigger<typeof EchoWorkflow.definition> = {
  type: "webhook",
  name: "Echo: post",
  workflow: "#/workflows/echo",
  inputs: {
    text: { value: "{{data.text}}" },
    count: { value: "{{data.count}}" },
    loud: { value: "{{data.loud}}" },
    channel: { value: "{{data.channel}}" },
  },
};

export default trigger;
