import { DefineFunction, Schema } from "deno-slack-sdk/mod.ts";

/** Behind the button *Undo* below a change of the settings. */
export const SettingsUndo = DefineFunction({
  callback_id: "settings_undo",
  title: "Incident settings: undo a change",
  description: "Sets back what somebody changed in the settings",
  source_file: "functions/settings_undo/handler.ts",
  input_parameters: {
    properties: {
      change: { type: Schema.types.string, title: "Change" },
      person: { type: Schema.slack.types.user_id, title: "Who pressed" },
    },
    required: ["change", "person"],
  },
  output_parameters: { properties: {}, required: [] },
});
