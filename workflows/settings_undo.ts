import { DefineWorkflow, Schema } from "deno-slack-sdk/mod.ts";
import { SettingsUndo } from "../functions/settings_undo/definition.ts";

/** The button *Undo* below a change of the settings. */
export const SettingsUndoWorkflow = DefineWorkflow({
  callback_id: "settings_undo",
  title: "Undo a change of the settings",
  description: "Sets back what somebody changed in the settings",
  input_parameters: {
    properties: {
      change: { type: Schema.types.string },
      person: { type: Schema.slack.types.user_id },
    },
    required: ["change", "person"],
  },
});

SettingsUndoWorkflow.addStep(SettingsUndo, {
  change: SettingsUndoWorkflow.inputs.change,
  person: SettingsUndoWorkflow.inputs.person,
});
