import { DefineWorkflow, Schema } from "deno-slack-sdk/mod.ts";
import { Poll } from "../functions/poll.ts";
import { Say } from "../functions/say.ts";

export const PollWorkflow = DefineWorkflow({
  callback_id: "poll",
  title: "Poll",
  input_parameters: {
    properties: { channel: { type: Schema.slack.types.channel_id } },
    required: ["channel"],
  },
});

const polled = PollWorkflow.addStep(Poll, {
  channel: PollWorkflow.inputs.channel,
});
PollWorkflow.addStep(Say, {
  channel: PollWorkflow.inputs.channel,
  text: `<@${polled.outputs.person}> said yes`,
});
