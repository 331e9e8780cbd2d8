import { DefineWorkflow, Schema } from "deno-slack-sdk/mod.ts";
import { SettingsForm } from "../functions/settings_form/definition.ts";

/** The shortcut *Incident settings*. */
export const SettingsWorkflow = DefineWorkflow({
  callback_id: "settings",
  title: "Incident settings",
  description: "Shows how Incd is set up and lets admins change it",
  input_parameters: {
    properties: {
      interactivity: { type: Schema.slack.types.interactivity },
      person: { type: Schema.slack.types.user_id },
    },
    required: ["interactivity", "person"],
  },
});

SettingsWorkflow.addStep(SettingsForm, {
  interactivity: SettingsWorkflow.inputs.interactivity,
  person: SettingsWorkflow.inputs.person,
});
