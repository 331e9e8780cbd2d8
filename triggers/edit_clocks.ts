import type { Trigger } from "deno-slack-api/types.ts";
import type { StatusUpdateWorkflow } from "../workflows/status_update.ts";

/** Run in an incident's channel, or pressed on its card. */
const editClocks: Trigger<typeof StatusUpdateWorkflow.definition> = {
  type: "shortcut",
  name: "Edit clocks",
  description:
    "Corrects when something happened; figures say what was not measured",
  workflow: "#/workflows/status_update",
  inputs: {
    interactivity: { value: "{{data.interactivity}}" },
    channel: { value: "{{data.channel_id}}" },
    person: { value: "{{data.user_id}}" },
    form: { value: "edit_clocks" },
  },
};

export default editClocks;
