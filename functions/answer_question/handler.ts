import { SlackFunction } from "deno-slack-sdk/mod.ts";
import {
  answerQuestion,
  questionAbout,
} from "../../commands/answer_question.ts";
import { answered } from "../../commands/answered.ts";
import { connect, step } from "../../slack/step.ts";
import { AnswerQuestion } from "./definition.ts";

export default SlackFunction(AnswerQuestion, ({ inputs, ...context }) => {
  const { channel, about, which, answer, person, pressed_in } = inputs;
  const what = questionAbout(about)?.what ?? "answer";
  const cause = context.event.function_execution_id;
  return step(context, what, () =>
    answered(
      () => connect(context),
      { what, channel, person, answer: true, pressedIn: pressed_in },
      (slack) =>
        answerQuestion(slack, about, { channel, which, answer, person, cause }),
      () => ({}),
      ({ said }) => said,
    ));
});
