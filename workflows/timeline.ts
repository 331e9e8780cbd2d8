import { DefineWorkflow, Schema } from "deno-slack-sdk/mod.ts";
import { TimelineForm } from "../functions/timeline_form/definition.ts";

const { string } = Schema.types;

/** The forms about the timeline: three shortcuts. */
export const TimelineWorkflow = DefineWorkflow({
  callback_id: "timeline",
  title: "Timeline of an incident",
  description: "Shows the timeline, adds to it, or notes a decision",
  input_parameters: {
    properties: {
      interactivity: { type: Schema.slack.types.interactivity },
      person: { type: Schema.slack.types.user_id },
      channel: { type: string },
      form: { type: string },
    },
    required: ["interactivity", "person", "form"],
  },
});

const { inputs } = TimelineWorkflow;
TimelineWorkflow.addStep(TimelineForm, {
  interactivity: inputs.interactivity,
  person: inputs.person,
  channel: inputs.channel,
  form: inputs.form,
});
