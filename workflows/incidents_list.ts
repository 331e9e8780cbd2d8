import { DefineWorkflow, Schema } from "deno-slack-sdk/mod.ts";
import { IncidentsList } from "../functions/incidents_list/definition.ts";

/** The shortcut *Incidents: list*. */
export const IncidentsListWorkflow = DefineWorkflow({
  callback_id: "incidents_list",
  title: "Incidents: list",
  description: "Shows the incidents that are open, recent, or one's own",
  input_parameters: {
    properties: {
      interactivity: { type: Schema.slack.types.interactivity },
      person: { type: Schema.slack.types.user_id },
    },
    required: ["interactivity", "person"],
  },
});

IncidentsListWorkflow.addStep(IncidentsList, {
  interactivity: IncidentsListWorkflow.inputs.interactivity,
  person: IncidentsListWorkflow.inputs.person,
});
