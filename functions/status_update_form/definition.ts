import { DefineFunction, Schema } from "deno-slack-sdk/mod.ts";

const { interactivity, user_id } = Schema.slack.types;

/** The form with which people post an update. */
export const StatusUpdateForm = DefineFunction({
  callback_id: "status_update_form",
  title: "Status update: open the form",
  description: "Asks for status, severity, impact and what is new",
  source_file: "functions/status_update_form/handler.ts",
  input_parameters: {
    properties: {
      interactivity: { type: interactivity },
      channel: { type: Schema.types.string },
      person: { type: user_id },
    },
    required: ["interactivity", "person"],
  },
  output_parameters: { properties: {}, required: [] },
});
