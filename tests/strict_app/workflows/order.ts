import { DefineWorkflow, Schema } from "deno-slack-sdk/mod.ts";
import { Note } from "../functions/note.ts";
import { Order } from "../functions/order.ts";

export const OrderWorkflow = DefineWorkflow({
  callback_id: "order",
  title: "Order",
  input_parameters: {
    properties: { interactivity: { type: Schema.slack.types.interactivity } },
    required: ["interactivity"],
  },
});

const done = OrderWorkflow.addStep(Order, {
  interactivity: OrderWorkflow.inputs.interactivity,
});
OrderWorkflow.addStep(Note, { told: `order: ${done.outputs.told}` });
