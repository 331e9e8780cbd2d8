import { DefineWorkflow, Schema } from "deno-slack-sdk/mod.ts";
import { Acknowledge } from "../functions/acknowledge/definition.ts";

/** Somebody is at it: the button on the card, the one in private messages, and the shortcut. */
export const AcknowledgeWorkflow = DefineWorkflow({
  callback_id: "acknowledge",
  title: "Acknowledge an incident",
  description: "Says who is at it",
  input_parameters: {
    properties: {
      channel: { type: Schema.types.string },
      person: { type: Schema.slack.types.user_id },
      pressed_in: { type: Schema.types.string },
    },
    required: ["channel", "person"],
  },
});

AcknowledgeWorkflow.addStep(Acknowledge, {
  channel_id: AcknowledgeWorkflow.inputs.channel,
  person: AcknowledgeWorkflow.inputs.person,
  pressed_in: AcknowledgeWorkflow.inputs.pressed_in,
  answer: true,
});
