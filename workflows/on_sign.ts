import { DefineWorkflow, Schema } from "deno-slack-sdk/mod.ts";
import { OnEvent } from "../functions/on_event/definition.ts";

/** Somebody put an emoji or a pin on a message, or took it away. */
export const OnSign = DefineWorkflow({
  callback_id: "on_sign",
  title: "Keep messages with a sign",
  description: "Brings the timeline to what the signs on a message say",
  input_parameters: {
    properties: {
      channel: { type: Schema.slack.types.channel_id },
      person: { type: Schema.slack.types.user_id },
      message_ts: { type: Schema.types.string },
      emoji: { type: Schema.types.string },
      link: { type: Schema.types.string },
    },
    required: ["channel", "person", "message_ts"],
  },
});

OnSign.addStep(OnEvent, {
  channel_id: OnSign.inputs.channel,
  person: OnSign.inputs.person,
  message_ts: OnSign.inputs.message_ts,
  emoji: OnSign.inputs.emoji,
  link: OnSign.inputs.link,
});
