import { DefineFunction, Schema } from "deno-slack-sdk/mod.ts";

const { string, boolean } = Schema.types;
const { channel_id, user_id } = Schema.slack.types;

/** Keeps a message in the timeline, as people do with an emoji. */
export const Capture = DefineFunction({
  callback_id: "capture",
  title: "Keep a message in the timeline",
  description: "Adds a message to an incident's timeline, in its own words",
  source_file: "functions/capture/handler.ts",
  input_parameters: {
    properties: {
      channel_id: { type: channel_id, title: "Incident channel" },
      message: {
        type: string,
        title: "Message",
        description: "Its link or its timestamp",
      },
      as: {
        type: string,
        title: "What it stands for",
        description:
          "capture, decision, hypothesis, confirmed or ruled_out; empty for capture",
      },
      person: { type: user_id, title: "Who keeps it" },
    },
    required: ["channel_id", "message"],
  },
  output_parameters: {
    properties: {
      channel_id: { type: channel_id, title: "Incident channel" },
      is_new: {
        type: boolean,
        title: "New",
        description: "False if it was kept already",
      },
    },
    required: ["channel_id", "is_new"],
  },
});
