import { DefineWorkflow, Schema } from "deno-slack-sdk/mod.ts";
import { OnMention as Step } from "../functions/on_mention/definition.ts";

/** Somebody has mentioned Incd. */
export const OnMention = DefineWorkflow({
  callback_id: "on_mention",
  title: "Answer who mentions Incd",
  description: "Does what is said to Incd in plain words, or answers",
  input_parameters: {
    properties: {
      channel: { type: Schema.slack.types.channel_id },
      person: { type: Schema.slack.types.user_id },
      message_ts: { type: Schema.types.string },
      text: { type: Schema.types.string },
    },
    required: ["channel", "person", "message_ts", "text"],
  },
});

OnMention.addStep(Step, {
  channel_id: OnMention.inputs.channel,
  person: OnMention.inputs.person,
  message_ts: OnMention.inputs.message_ts,
  text: OnMention.inputs.text,
});
