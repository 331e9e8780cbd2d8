import { DefineFunction, Schema } from "deno-slack-sdk/mod.ts";

const { number } = Schema.types;
const { channel_id, timestamp, user_id } = Schema.slack.types;

/** The next status update can wait. */
export const PutOffUpdate = DefineFunction({
  callback_id: "put_off_update",
  title: "Put off the next status update",
  description: "Says that there is nothing new, or when to remind again",
  source_file: "functions/put_off_update/handler.ts",
  input_parameters: {
    properties: {
      channel_id: { type: channel_id, title: "Incident channel" },
      minutes: {
        type: number,
        title: "For how many minutes",
        description:
          "Empty if there is nothing new: the wait starts anew, as the severity says",
      },
      person: { type: user_id, title: "Who says so" },
    },
    required: ["channel_id"],
  },
  output_parameters: {
    properties: {
      channel_id: { type: channel_id, title: "Incident channel" },
      next_update: { type: timestamp, title: "When the next update is due" },
    },
    required: [],
  },
});
