import type { Trigger } from "deno-slack-api/types.ts";
import type { DeclareIncident } from "../workflows/declare_incident.ts";

/** Found by typing /incident. */
const declare: Trigger<typeof DeclareIncident.definition> = {
  type: "shortcut",
  name: "Incident: declare",
  description: "Opens a channel with the right people in it",
  workflow: "#/workflows/declare_incident",
  shortcut: { button_text: "Declare an incident" },
  inputs: {
    interactivity: { value: "{{data.interactivity}}" },
    declarer: { value: "{{data.user_id}}" },
  },
};

export default declare;
