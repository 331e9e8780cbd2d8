import { DefineWorkflow, Schema } from "deno-slack-sdk/mod.ts";
import { Follow } from "../functions/follow/definition.ts";

const { string } = Schema.types;

/** The button *Follow* of an announcement: on the second press it stops. */
export const FollowWorkflow = DefineWorkflow({
  callback_id: "follow",
  title: "Follow an incident",
  description: "Sends you each status update as a private message",
  input_parameters: {
    properties: {
      channel: { type: string },
      person: { type: Schema.slack.types.user_id },
      pressed_in: { type: string },
    },
    required: ["channel", "person"],
  },
});

FollowWorkflow.addStep(Follow, {
  channel_id: FollowWorkflow.inputs.channel,
  person: FollowWorkflow.inputs.person,
  answer: true,
  pressed_in: FollowWorkflow.inputs.pressed_in,
});
