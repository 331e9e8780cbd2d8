import { DefineFunction, Schema } from "deno-slack-sdk/mod.ts";

/** The list of incidents, for one person to look through. */
export const IncidentsList = DefineFunction({
  callback_id: "incidents_list",
  title: "Incidents: show the list",
  description: "Shows the incidents that are open, recent, or one's own",
  source_file: "functions/incidents_list/handler.ts",
  input_parameters: {
    properties: {
      interactivity: { type: Schema.slack.types.interactivity },
      person: { type: Schema.slack.types.user_id },
    },
    required: ["interactivity", "person"],
  },
  output_parameters: { properties: {}, required: [] },
});
