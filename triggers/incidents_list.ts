import type { Trigger } from "deno-slack-api/types.ts";
import type { IncidentsListWorkflow } from "../workflows/incidents_list.ts";

const incidentsList: Trigger<typeof IncidentsListWorkflow.definition> = {
  type: "shortcut",
  name: "Incidents: list",
  description: "What is open, recent, or yours",
  workflow: "#/workflows/incidents_list",
  inputs: {
    interactivity: { value: "{{data.interactivity}}" },
    person: { value: "{{data.user_id}}" },
  },
};

export default incidentsList;
