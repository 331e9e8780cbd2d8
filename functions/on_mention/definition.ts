import { DefineFunction, Schema } from "deno-slack-sdk/mod.ts";

const { string } = Schema.types;
const { channel_id, user_id } = Schema.slack.types;

/** Somebody has mentioned Incd. */
export const OnMention = DefineFunction({
  callback_id: "on_mention",
  title: "Listening: Incd was mentioned",
  description: "Does what is said to Incd in plain words, or answers",
  source_file: "functions/on_mention/handler.ts",
  input_parameters: {
    properties: {
      channel_id: { type: channel_id },
      person: { type: user_id },
      message_ts: { type: string },
      text: { type: string },
    },
    required: ["channel_id", "person", "message_ts", "text"],
  },
  output_parameters: { properties: {}, required: [] },
});
