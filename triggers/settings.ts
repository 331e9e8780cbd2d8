import type { Trigger } from "deno-slack-api/types.ts";
import type { SettingsWorkflow } from "../workflows/settings.ts";

const settings: Trigger<typeof SettingsWorkflow.definition> = {
  type: "shortcut",
  name: "Incident settings",
  description: "How Incd is set up; admins can change it",
  workflow: "#/workflows/settings",
  inputs: {
    interactivity: { value: "{{data.interactivity}}" },
    person: { value: "{{data.user_id}}" },
  },
};

export default settings;
