import { DefineFunction, Schema } from "deno-slack-sdk/mod.ts";

/** The forms with which admins set Incd up for their team. */
export const SettingsForm = DefineFunction({
  callback_id: "settings_form",
  title: "Incident settings: open the forms",
  description: "Shows how Incd is set up and lets admins change it",
  source_file: "functions/settings_form/handler.ts",
  input_parameters: {
    properties: {
      interactivity: { type: Schema.slack.types.interactivity },
      person: { type: Schema.slack.types.user_id },
    },
    required: ["interactivity", "person"],
  },
  output_parameters: { properties: {}, required: [] },
});
