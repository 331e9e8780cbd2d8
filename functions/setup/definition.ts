import { DefineFunction, Schema } from "deno-slack-sdk/mod.ts";

/** One slice of Setup: Slack takes few new triggers a minute, and a step has one. */
export const SetupStep = DefineFunction({
  callback_id: "setup",
  title: "Set up: a part of it",
  description: "Makes some of what is missing, and says how far it is",
  source_file: "functions/setup/handler.ts",
  input_parameters: {
    properties: {
      run: { type: Schema.types.string },
      person: { type: Schema.slack.types.user_id },
    },
    required: ["run", "person"],
  },
  output_parameters: { properties: {}, required: [] },
});
