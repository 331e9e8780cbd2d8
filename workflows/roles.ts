import { DefineWorkflow, Schema } from "deno-slack-sdk/mod.ts";
import { RolesForm } from "../functions/roles_form/definition.ts";

const { string } = Schema.types;

/** The forms about roles: two shortcuts, and a button that says which form and incident. */
export const RolesWorkflow = DefineWorkflow({
  callback_id: "roles",
  title: "Roles of an incident",
  description: "Who holds which role, and handing one over",
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

const { inputs } = RolesWorkflow;
RolesWorkflow.addStep(RolesForm, {
  interactivity: inputs.interactivity,
  person: inputs.person,
  channel: inputs.channel,
  form: inputs.form,
});
