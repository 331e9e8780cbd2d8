import { DefineFunction, Schema } from "deno-slack-sdk/mod.ts";

/** The form of *Set up Incd*. */
export const SetupForm = DefineFunction({
  callback_id: "setup_form",
  title: "Set up: open the form",
  description: "Asks where incidents are announced",
  source_file: "functions/setup_form/handler.ts",
  input_parameters: {
    properties: {
      interactivity: { type: Schema.slack.types.interactivity },
      person: { type: Schema.slack.types.user_id },
    },
    required: ["interactivity", "person"],
  },
  output_parameters: {
    properties: {
      run: {
        type: Schema.types.string,
        description: "Key of this run of Setup, for the steps after",
      },
    },
    required: ["run"],
  },
});
