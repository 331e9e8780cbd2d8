import { DefineWorkflow, Schema } from "deno-slack-sdk/mod.ts";
import { Echo } from "../functions/echo.ts";
import { Misbehave } from "../functions/misbehave.ts";

export const MisbehaveWorkflow = DefineWorkflow({
  callback_id: "misbehave",
  title: "Misbehave",
  input_parameters: {
    properties: {
      how: { type: Schema.types.string },
      where: { type: Schema.types.string },
    },
    required: ["how"],
  },
});

MisbehaveWorkflow.addStep(Misbehave, {
  how: MisbehaveWorkflow.inputs.how,
  where: MisbehaveWorkflow.inputs.where,
});
MisbehaveWorkflow.addStep(Echo, { text: "after all" });
