import { DefineFunction, Schema } from "deno-slack-sdk/mod.ts";

const { string } = Schema.types;

/** The forms about the timeline: reading it, adding to it, and what was decided. */
export const TimelineForm = DefineFunction({
  callback_id: "timeline_form",
  title: "Timeline of an incident",
  description: "Shows the timeline, or asks what to add to it",
  source_file: "functions/timeline_form/handler.ts",
  input_parameters: {
    properties: {
      interactivity: { type: Schema.slack.types.interactivity },
      person: { type: Schema.slack.types.user_id, title: "Who opens it" },
      channel: { type: string, title: "Incident channel" },
      form: { type: string, title: "timeline_add, timeline_show or decide" },
    },
    required: ["interactivity", "person", "form"],
  },
  output_parameters: { properties: {}, required: [] },
});
