import { DefineFunction, Schema } from "deno-slack-sdk/mod.ts";

const { interactivity, user_id } = Schema.slack.types;

/** The forms about where an incident stands. */
export const StatusUpdateForm = DefineFunction({
  callback_id: "status_update_form",
  title: "Where an incident stands: open the form",
  description:
    "Asks what is new, what fixed it, why it is open again, or when something was",
  source_file: "functions/status_update_form/handler.ts",
  input_parameters: {
    properties: {
      interactivity: { type: interactivity },
      channel: { type: Schema.types.string },
      person: { type: user_id },
      form: {
        type: Schema.types.string,
        title: "status_update, resolve, reopen or edit_clocks",
      },
    },
    required: ["interactivity", "person", "form"],
  },
  output_parameters: { properties: {}, required: [] },
});
