import { DefineFunction, Schema } from "deno-slack-sdk/mod.ts";

/** What somebody can do now, where they are. */
export const Help = DefineFunction({
  callback_id: "help",
  title: "Incident: help",
  description: "Tells one person what they can do now, where they are",
  source_file: "functions/help/handler.ts",
  input_parameters: {
    properties: {
      channel: { type: Schema.types.string },
      person: { type: Schema.slack.types.user_id },
    },
    required: ["channel", "person"],
  },
  output_parameters: { properties: {}, required: [] },
});
