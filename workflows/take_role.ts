import { DefineWorkflow, Schema } from "deno-slack-sdk/mod.ts";
import { TakeRole } from "../functions/take_role/definition.ts";

const { string } = Schema.types;

/** A role that nobody holds, for whoever presses: on the card and in private messages. */
export const TakeRoleWorkflow = DefineWorkflow({
  callback_id: "take_role",
  title: "Take a role in an incident",
  description: "A role that nobody holds, for oneself",
  input_parameters: {
    properties: {
      channel: { type: string },
      role: { type: string },
      person: { type: Schema.slack.types.user_id },
      pressed_in: { type: string },
    },
    required: ["channel", "role", "person"],
  },
});

TakeRoleWorkflow.addStep(TakeRole, {
  channel_id: TakeRoleWorkflow.inputs.channel,
  role: TakeRoleWorkflow.inputs.role,
  person: TakeRoleWorkflow.inputs.person,
  pressed_in: TakeRoleWorkflow.inputs.pressed_in,
  answer: true,
});
