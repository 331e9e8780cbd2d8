import type { Trigger } from "deno-slack-api/types.ts";
import type { MonitorsWorkflow } from "../workflows/monitors.ts";

/** Behind a button only, on alerts: it says which alert. */
const muteButton: Trigger<typeof MonitorsWorkflow.definition> = {
  type: "shortcut",
  name: "Button: not an incident",
  description: "Behind the button on alerts: it says which one",
  workflow: "#/workflows/monitors",
  inputs: {
    interactivity: { value: "{{data.interactivity}}" },
    person: { value: "{{data.user_id}}" },
    about: { value: "alert" },
    which: { customizable: true },
  },
};

export default muteButton;
