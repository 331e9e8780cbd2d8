import { DefineWorkflow, Schema } from "deno-slack-sdk/mod.ts";
import { StartReview } from "../functions/start_review/definition.ts";

/** The button that begins a review. */
export const StartReviewWorkflow = DefineWorkflow({
  callback_id: "start_review",
  title: "Start the review",
  description: "Writes the facts of an incident into a document for its review",
  input_parameters: {
    properties: {
      channel: { type: Schema.types.string },
      pressed_in: { type: Schema.types.string },
      person: { type: Schema.slack.types.user_id },
    },
    required: ["channel", "person"],
  },
});

StartReviewWorkflow.addStep(StartReview, {
  channel_id: StartReviewWorkflow.inputs.channel,
  person: StartReviewWorkflow.inputs.person,
  answer: true,
  pressed_in: StartReviewWorkflow.inputs.pressed_in,
});
