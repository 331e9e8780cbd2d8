import { DefineFunction, Schema } from "deno-slack-sdk/mod.ts";

const { string } = Schema.types;
const { channel_id, user_id } = Schema.slack.types;

/** Corrects what an incident is called, of which kind it is, and what is said of it. */
export const AmendIncident = DefineFunction({
  callback_id: "amend_incident",
  title: "Amend an incident",
  description: "Changes title, type or description; what is empty stays",
  source_file: "functions/amend_incident/handler.ts",
  input_parameters: {
    properties: {
      channel_id: { type: channel_id, title: "Incident channel" },
      title: { type: string, title: "Title" },
      type: {
        type: string,
        title: "Type",
        description: "Its name, as in the settings",
      },
      description: { type: string, title: "Description" },
      person: { type: user_id, title: "Who amends it" },
    },
    required: ["channel_id"],
  },
  output_parameters: {
    properties: {
      channel_id: { type: channel_id, title: "Incident channel" },
    },
    required: ["channel_id"],
  },
});
