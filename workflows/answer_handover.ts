import { DefineWorkflow, Schema } from "deno-slack-sdk/mod.ts";
import { AnswerHandover } from "../functions/answer_handover/definition.ts";

const { string } = Schema.types;

/** Whoever was asked to take over says whether they do. */
export const AnswerHandoverWorkflow = DefineWorkflow({
  callback_id: "answer_handover",
  title: "Answer a handover",
  description: "Whether somebody takes over who was asked",
  input_parameters: {
    properties: {
      channel: { type: string },
      role: { type: string },
      reply: { type: string },
      person: { type: Schema.slack.types.user_id },
      pressed_in: { type: string },
    },
    required: ["channel", "role", "reply", "person"],
  },
});

AnswerHandoverWorkflow.addStep(AnswerHandover, {
  channel_id: AnswerHandoverWorkflow.inputs.channel,
  role: AnswerHandoverWorkflow.inputs.role,
  reply: AnswerHandoverWorkflow.inputs.reply,
  person: AnswerHandoverWorkflow.inputs.person,
  pressed_in: AnswerHandoverWorkflow.inputs.pressed_in,
  answer: true,
});
