import { DefineFunction, Schema } from "deno-slack-sdk/mod.ts";

const { string } = Schema.types;

/** Behind the buttons of whatever Incd asks. */
export const AnswerQuestion = DefineFunction({
  callback_id: "answer_question",
  title: "Answer a question",
  description: "Does what somebody pressed below a question of Incd",
  source_file: "functions/answer_question/handler.ts",
  input_parameters: {
    properties: {
      channel: { type: string, title: "Incident channel" },
      about: { type: string, title: "What was asked about" },
      which: { type: string, title: "Which of them" },
      answer: { type: string, title: "Which button" },
      person: { type: Schema.slack.types.user_id, title: "Who pressed" },
      pressed_in: { type: string, title: "Where it was pressed" },
    },
    required: ["channel", "about", "which", "answer", "person"],
  },
  output_parameters: { properties: {}, required: [] },
});
