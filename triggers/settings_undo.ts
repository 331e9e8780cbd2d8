import type { Trigger } from "deno-slack-api/types.ts";
import type { SettingsUndoWorkflow } from "../workflows/settings_undo.ts";

/** Behind a button only: the button says which change. */
const settingsUndo: Trigger<typeof SettingsUndoWorkflow.definition> = {
  type: "shortcut",
  name: "Button: undo settings",
  description: "Behind a button in private messages: it says which change",
  workflow: "#/workflows/settings_undo",
  inputs: {
    change: { customizable: true },
    person: { value: "{{data.user_id}}" },
  },
};

export default settingsUndo;
