import { DefineWorkflow, Schema } from "deno-slack-sdk/mod.ts";
import { StatusUpdateForm } from "../functions/status_update_form/definition.ts";

/** Somebody posts an update with the form. */
export const StatusUpdateWorkflow = DefineWorkflow({
  callback_id: "status_update",
  title: "Status update",
  description: "Says what is new in an incident",
  input_parameters: {
    properties: {
      interactivity: { type: Schema.slack.types.interactivity },
      channel: { type: Schema.types.string },
      person: { type: Schema.slack.types.user_id },
    },
    required: ["interactivity", "person"],
  },
});

StatusUpdateWorkflow.addStep(StatusUpdateForm, {
  interactivity: StatusUpdateWorkflow.inputs.interactivity,
  channel: StatusUpdateWorkflow.inputs.channel,
  person: StatusUpdateWorkflow.inputs.person,
});
