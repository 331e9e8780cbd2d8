import { DefineFunction, Schema } from "deno-slack-sdk/mod.ts";

/** The form with which people correct what an incident is called. */
export const AmendForm = DefineFunction({
  callback_id: "amend_form",
  title: "Amend the incident: open the form",
  description: "Asks for another title, type or description",
  source_file: "functions/amend_form/handler.ts",
  input_parameters: {
    properties: {
      interactivity: { type: Schema.slack.types.interactivity },
      channel: { type: Schema.types.string },
      person: { type: Schema.slack.types.user_id },
    },
    required: ["interactivity", "person"],
  },
  output_parameters: { properties: {}, required: [] },
});
