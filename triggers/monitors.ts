import type { Trigger } from "deno-slack-api/types.ts";
import type { MonitorsWorkflow } from "../workflows/monitors.ts";

const monitors: Trigger<typeof MonitorsWorkflow.definition> = {
  type: "shortcut",
  name: "Connect a monitor",
  description: "Where monitors post their alerts, and how they stand",
  workflow: "#/workflows/monitors",
  inputs: {
    interactivity: { value: "{{data.interactivity}}" },
    person: { value: "{{data.user_id}}" },
    about: { value: "monitors" },
    which: { value: "all" },
  },
};

export default monitors;
