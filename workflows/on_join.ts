import { DefineWorkflow, Schema } from "deno-slack-sdk/mod.ts";
import { OnEvent } from "../functions/on_event/definition.ts";

/** Somebody came into a channel. */
export const OnJoin = DefineWorkflow({
  callback_id: "on_join",
  title: "Brief who joins",
  description: "Tells who comes into an incident's channel where it stands",
  input_parameters: {
    properties: {
      channel: { type: Schema.slack.types.channel_id },
      person: { type: Schema.slack.types.user_id },
      inviter: { type: Schema.types.string },
    },
    required: ["channel", "person"],
  },
});

OnJoin.addStep(OnEvent, {
  channel_id: OnJoin.inputs.channel,
  person: OnJoin.inputs.person,
  inviter: OnJoin.inputs.inviter,
});
