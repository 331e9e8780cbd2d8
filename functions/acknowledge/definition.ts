import { DefineFunction, Schema } from "deno-slack-sdk/mod.ts";

const { boolean, string } = Schema.types;
const { channel_id, user_id } = Schema.slack.types;

/** Somebody says that they are at it. */
export const Acknowledge = DefineFunction({
  callback_id: "acknowledge",
  title: "Acknowledge an incident",
  description: "Says who is at it; the first one counts",
  source_file: "functions/acknowledge/handler.ts",
  input_parameters: {
    properties: {
      channel_id: { type: channel_id, title: "Incident channel" },
      person: { type: user_id, title: "Who acknowledges" },
      answer: {
        type: boolean,
        title: "Answer privately",
        description:
          "If it cannot be done, tell the person instead of ending the workflow",
      },
      pressed_in: {
        type: string,
        title: "Pressed in",
        description: "Channel in which the person is answered; may stay empty",
      },
    },
    required: ["channel_id", "person"],
  },
  output_parameters: {
    properties: {
      channel_id: { type: channel_id, title: "Incident channel" },
    },
    required: [],
  },
});
