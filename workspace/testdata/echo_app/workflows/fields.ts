import { DefineWorkflow, Schema } from "deno-slack-sdk/mod.ts";
import { Fields } from "../functions/fields.ts";

export const FieldsWorkflow = DefineWorkflow({
  callback_id: "fields",
  title: "Show every field",
  input_parameters: {
    properties: {
      interactivity: { type: Schema.slack.types.interactivity },
      channel: { type: Schema.slack.types.channel_id },
    },
    required: ["interactivity", "channel"],
  },
});

FieldsWorkflow.addStep(Fields, {
  interactivity: FieldsWorkflow.inputs.interactivity,
  channel: FieldsWorkflow.inputs.channel,
});
