import { DefineWorkflow, Schema } from "deno-slack-sdk/mod.ts";
import { StatusUpdateForm } from "../functions/status_update_form/definition.ts";

/** The forms about where an incident stands: a shortcut for each. */
export const StatusUpdateWorkflow = DefineWorkflow({
  callback_id: "status_update",
  title: "Where an incident stands",
  description: "A status update, the end, reopening, and the clocks",
  input_parameters: {
    properties: {
      interactivity: { type: Schema.slack.types.interactivity },
      channel: { type: Schema.types.string },
      person: { type: Schema.slack.types.user_id },
      form: { type: Schema.types.string },
    },
    required: ["interactivity", "channel", "person", "form"],
  },
});

StatusUpdateWorkflow.addStep(StatusUpdateForm, {
  interactivity: StatusUpdateWorkflow.inputs.interactivity,
  channel: StatusUpdateWorkflow.inputs.channel,
  person: StatusUpdateWorkflow.inputs.person,
  form: StatusUpdateWorkflow.inputs.form,
});
