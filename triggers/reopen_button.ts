import type { Trigger } from "deno-slack-api/types.ts";
import type { StatusUpdateWorkflow } from "../workflows/status_update.ts";

/** Behind a button only, on announcements of closed incidents: it says which incident. */
const reopenButton: Trigger<typeof StatusUpdateWorkflow.definition> = {
  type: "shortcut",
  name: "Button: reopen",
  description:
    "Behind the button on announcements of closed incidents: it says which one",
  workflow: "#/workflows/status_update",
  inputs: {
    interactivity: { value: "{{data.interactivity}}" },
    channel: { customizable: true },
    person: { value: "{{data.user_id}}" },
    form: { value: "reopen" },
  },
};

export default reopenButton;
