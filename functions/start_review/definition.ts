import { DefineFunction, Schema } from "deno-slack-sdk/mod.ts";

const { boolean, string } = Schema.types;
const { channel_id, user_id } = Schema.slack.types;

/** A review begins: the facts are written, people add what only they know. */
export const StartReview = DefineFunction({
  callback_id: "start_review",
  title: "Start the review",
  description:
    "Writes the facts of a resolved incident into a canvas of its channel, with questions for those who were there",
  source_file: "functions/start_review/handler.ts",
  input_parameters: {
    properties: {
      channel_id: { type: channel_id, title: "Incident channel" },
      person: {
        type: user_id,
        title: "Who starts it",
        description: "Owns the review if nobody does yet",
      },
      answer: {
        type: boolean,
        title: "Answer privately",
        description:
          "If it cannot be done, tell the person instead of ending the workflow",
      },
      pressed_in: {
        type: string,
        title: "Where it was pressed",
        description: "Id of the channel in which the answer is shown",
      },
    },
    required: ["channel_id", "person"],
  },
  output_parameters: {
    properties: {
      channel_id: { type: channel_id, title: "Incident channel" },
      link: { type: string, title: "Link to the review" },
    },
    required: [],
  },
});
