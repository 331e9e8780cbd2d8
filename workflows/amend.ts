import { DefineWorkflow, Schema } from "deno-slack-sdk/mod.ts";
import { AmendForm } from "../functions/amend_form/definition.ts";

/** The shortcut *Amend*. */
export const AmendWorkflow = DefineWorkflow({
  callback_id: "amend",
  title: "Amend an incident",
  description: "Corrects title, type or description",
  input_parameters: {
    properties: {
      interactivity: { type: Schema.slack.types.interactivity },
      channel: { type: Schema.types.string },
      person: { type: Schema.slack.types.user_id },
    },
    required: ["interactivity", "person"],
  },
});

AmendWorkflow.addStep(AmendForm, {
  interactivity: AmendWorkflow.inputs.interactivity,
  channel: AmendWorkflow.inputs.channel,
  person: AmendWorkflow.inputs.person,
});
