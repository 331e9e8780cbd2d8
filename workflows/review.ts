import { DefineWorkflow, Schema } from "deno-slack-sdk/mod.ts";
import { ReviewForm } from "../functions/review_form/definition.ts";

const { string } = Schema.types;

/** The forms after an incident: two shortcuts, and a button that says which form and incident. */
export const ReviewWorkflow = DefineWorkflow({
  callback_id: "review",
  title: "Review of an incident",
  description: "What becomes of the review, and a scenario for the next time",
  input_parameters: {
    properties: {
      interactivity: { type: Schema.slack.types.interactivity },
      person: { type: Schema.slack.types.user_id },
      channel: { type: string },
      form: { type: string },
    },
    required: ["interactivity", "person", "channel", "form"],
  },
});

const { inputs } = ReviewWorkflow;
ReviewWorkflow.addStep(ReviewForm, {
  interactivity: inputs.interactivity,
  person: inputs.person,
  channel: inputs.channel,
  form: inputs.form,
});
