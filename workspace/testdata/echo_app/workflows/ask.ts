import { DefineWorkflow, Schema } from "deno-slack-sdk/mod.ts";
import { Ask } from "../functions/ask.ts";
import { Say } from "../functions/say.ts";

export const AskWorkflow = DefineWorkflow({
  callback_id: "ask",
  title: "Ask and say",
  input_parameters: {
    properties: {
      interactivity: { type: Schema.slack.types.interactivity },
      channel: { type: Schema.slack.types.channel_id },
    },
    required: ["interactivity", "channel"],
  },
});

const asked = AskWorkflow.addStep(Ask, {
  interactivity: AskWorkflow.inputs.interactivity,
});
AskWorkflow.addStep(Say, {
  channel: AskWorkflow.inputs.channel,
  text: `<@${asked.outputs.person}> ${asked.outputs.answer}`,
});
