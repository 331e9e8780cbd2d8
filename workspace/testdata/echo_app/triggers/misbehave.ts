import type { Trigger } from "deno-slack-api/types.ts";
import type { MisbehaveWorkflow } from "../workflows/misbehave.ts";

const trigger: Trigger<typeof MisbehaveWorkflow.definition> = {
  type: "webhook",
  name: "Echo: misbehave",
  workflow: "#/workflows/misbehave",
  inputs: {
    how: { value: "{{data.how}}" },
    where: { value: "{{data.where}}" },
  },
};

export default trigger;
