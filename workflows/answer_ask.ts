import { DefineWorkflow, Schema } from "deno-slack-sdk/mod.ts";
import { AnswerAsk } from "../functions/answer_ask/definition.ts";

const { string } = Schema.types;

/** Whoever was asked for help says whether they come. */
export const AnswerAskWorkflow = DefineWorkflow({
  callback_id: "answer_ask",
  title: "Answer an ask for help",
  description: "Whether somebody helps who was asked",
  input_parameters: {
    properties: {
      channel: { type: string },
      ask: { type: string },
      reply: { type: string },
      person: { type: Schema.slack.types.user_id },
      pressed_in: { type: string },
      pressed_on: { type: string },
    },
    required: ["channel", "ask", "reply", "person"],
  },
});

const { inputs } = AnswerAskWorkflow;
AnswerAskWorkflow.addStep(AnswerAsk, {
  channel_id: inputs.channel,
  ask: inputs.ask,
  reply: inputs.reply,
  person: inputs.person,
  pressed_in: inputs.pressed_in,
  pressed_on: inputs.pressed_on,
  answer: true,
});
