import { DefineWorkflow, Schema } from "deno-slack-sdk/mod.ts";
import { Echo } from "../functions/echo.ts";
import { Say } from "../functions/say.ts";

export const EchoWorkflow = DefineWorkflow({
  callback_id: "echo",
  title: "Echo",
  input_parameters: {
    properties: {
      text: { type: Schema.types.string },
      count: { type: Schema.types.integer },
      loud: { type: Schema.types.boolean },
      channel: { type: Schema.slack.types.channel_id },
    },
    required: ["text"],
  },
});

const first = EchoWorkflow.addStep(Echo, {
  text: EchoWorkflow.inputs.text,
  count: EchoWorkflow.inputs.count,
  loud: EchoWorkflow.inputs.loud,
});
EchoWorkflow.addStep(Say, {
  channel: EchoWorkflow.inputs.channel,
  text: `I say: ${first.outputs.text} (${first.outputs.length})`,
});
