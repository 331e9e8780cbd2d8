import { DefineWorkflow, Schema } from "deno-slack-sdk/mod.ts";
import { OnEvent } from "../functions/on_event/definition.ts";

/** Somebody put an emoji or a pin on a message, or took it away. */
export const OnMark = DefineWorkflow({
  callback_id: "on_mark",
  title: "Keep marked messages",
  description: "Brings the timeline to what the marks on a message say",
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

OnMark.addStep(OnEvent, {
  channel_id: OnMark.inputs.channel,
  person: OnMark.inputs.person,
  message_ts: OnMark.inputs.message_ts,
  emoji: OnMark.inputs.emoji,
  link: OnMark.inputs.link,
});
