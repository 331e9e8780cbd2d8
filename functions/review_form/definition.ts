import { DefineFunction, Schema } from "deno-slack-sdk/mod.ts";

const { string } = Schema.types;

/** The forms after an incident: its review, and a scenario made from it. */
export const ReviewForm = DefineFunction({
  callback_id: "review_form",
  title: "Review of an incident",
  description:
    "Asks what becomes of the review, or makes a scenario from an incident",
  source_file: "functions/review_form/handler.ts",
  input_parameters: {
    properties: {
      interactivity: { type: Schema.slack.types.interactivity },
      person: { type: Schema.slack.types.user_id, title: "Who opens it" },
      channel: { type: string, title: "Incident channel" },
      form: { type: string, title: "review, or save_as_template" },
    },
    required: ["interactivity", "person", "form"],
  },
  output_parameters: { properties: {}, required: [] },
});
