import { DefineFunction, Schema } from "deno-slack-sdk/mod.ts";

const { boolean, string } = Schema.types;
const { channel_id, user_id } = Schema.slack.types;

/** Somebody gets each update as a private message, or no longer does. */
export const Follow = DefineFunction({
  callback_id: "follow",
  title: "Follow an incident",
  description: "Sends somebody each status update as a private message",
  source_file: "functions/follow/handler.ts",
  input_parameters: {
    properties: {
      channel_id: { type: channel_id, title: "Incident channel" },
      person: { type: user_id, title: "Who follows" },
      follow: {
        type: boolean,
        title: "Follow",
        description:
          "Yes to follow, no to stop; empty for the other of what is now",
      },
      answer: {
        type: boolean,
        title: "Answer privately",
        description:
          "Tell the person what came of it instead of ending the workflow",
      },
      pressed_in: { type: string, title: "Where it was pressed" },
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
