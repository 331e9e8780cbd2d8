import { DefineWorkflow, Schema } from "deno-slack-sdk/mod.ts";
import { OnEvent } from "../functions/on_event/definition.ts";

/** Somebody archived, renamed, shared or deleted a channel, or took that back. */
export const OnChannel = DefineWorkflow({
  callback_id: "on_channel",
  title: "Follow what becomes of channels",
  description: "Brings an incident to what its channel is",
  input_parameters: {
    properties: {
      channel: { type: Schema.slack.types.channel_id },
      /** Slack does not say who shares a channel. */
      person: { type: Schema.slack.types.user_id },
      change: { type: Schema.types.string },
    },
    required: ["channel", "change"],
  },
});

OnChannel.addStep(OnEvent, {
  channel_id: OnChannel.inputs.channel,
  person: OnChannel.inputs.person,
  change: OnChannel.inputs.change,
});
