import type { Trigger } from "deno-slack-api/types.ts";
import type { OrderWorkflow } from "../workflows/order.ts";

const trigger: Trigger<typeof OrderWorkflow.definition> = {
  type: "shortcut",
  name: "Order",
  workflow: "#/workflows/order",
  inputs: { interactivity: { value: "{{data.interactivity}}" } },
};

export default trigger;
