import { DefineFunction, Schema } from "deno-slack-sdk/mod.ts";

/** The form with which people declare. */
export const DeclareForm = DefineFunction({
  callback_id: "declare_form",
  title: "Incident: open the declare form",
  description: "Asks what is wrong and keeps the answer",
  source_file: "functions/declare_form/handler.ts",
  input_parameters: {
    properties: {
      interactivity: { type: Schema.slack.types.interactivity },
      declarer: { type: Schema.slack.types.user_id },
    },
    required: ["interactivity", "declarer"],
  },
  output_parameters: {
    properties: {
      declaration: {
        type: Schema.types.string,
        description: "Key of what was typed, for the step after",
      },
    },
    required: ["declaration"],
  },
});
