import { DefineWorkflow, Schema } from "deno-slack-sdk/mod.ts";
import { AnswerQuestion } from "../functions/answer_question/definition.ts";

const { string } = Schema.types;

/** The buttons below whatever Incd asks. */
export const AnswerQuestionWorkflow = DefineWorkflow({
  callback_id: "answer_question",
  title: "Answer a question",
  description: "Does what somebody pressed below a question of Incd",
  input_parameters: {
    properties: {
      channel: { type: string },
      about: { type: string },
      which: { type: string },
      answer: { type: string },
      person: { type: Schema.slack.types.user_id },
      pressed_in: { type: string },
    },
    required: ["channel", "about", "which", "answer", "person"],
  },
});

const { inputs } = AnswerQuestionWorkflow;
AnswerQuestionWorkflow.addStep(AnswerQuestion, {
  channel: inputs.channel,
  about: inputs.about,
  which: inputs.which,
  answer: inputs.answer,
  person: inputs.person,
  pressed_in: inputs.pressed_in,
});
