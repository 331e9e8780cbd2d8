import type { Trigger } from "deno-slack-api/types.ts";
import type { AnswerQuestionWorkflow } from "../workflows/answer_question.ts";

/** Behind buttons only: they say what Incd had asked, and what is answered. */
const answerQuestion: Trigger<typeof AnswerQuestionWorkflow.definition> = {
  type: "shortcut",
  name: "Button: answer a question",
  description: "Behind a button: it says what was asked, and what is answered",
  workflow: "#/workflows/answer_question",
  inputs: {
    channel: { customizable: true },
    about: { customizable: true },
    which: { customizable: true },
    answer: { customizable: true },
    person: { value: "{{data.user_id}}" },
    pressed_in: { value: "{{data.channel_id}}" },
  },
};

export default answerQuestion;
