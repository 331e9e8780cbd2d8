// What Incd asks with buttons. To add something: write commands/questions/<about>.ts,
// its name in domain/messages/question_button.ts and its line in ABOUT.
import type { Decision } from "../domain/decision.ts";
import {
  type QuestionName,
  QUESTIONS,
} from "../domain/messages/question_button.ts";
import type { Slack } from "../slack/api.ts";
import { aboutActionItem } from "./questions/action_item.ts";
import { aboutAlert } from "./questions/alert.ts";
import { aboutArchive } from "./questions/archive.ts";
import { aboutDecision } from "./questions/decision.ts";
import {
  type Answering,
  type Question,
  type QuestionAnswered,
  unknownAnswer,
} from "./questions/question.ts";
import { aboutStale } from "./questions/stale.ts";

const ABOUT: Record<QuestionName, Question> = {
  action_item: aboutActionItem,
  alert: aboutAlert,
  archive: aboutArchive,
  decision: aboutDecision,
  stale: aboutStale,
};

/** What is asked about, from the word in a button: anybody can forge it. */
export function questionAbout(word: string): Question | undefined {
  const name = QUESTIONS.find((name) => name === word);
  return name && ABOUT[name];
}

/**
 * Somebody answers with one click what Incd has asked.
 *
 * @param about The word in the button.
 * @throws SlackApiError, or HeldByTwin when this step was delivered twice
 */
export async function answerQuestion(
  slack: Slack,
  about: string,
  answering: Answering,
): Promise<Decision<QuestionAnswered>> {
  const question = questionAbout(about);
  return question
    ? await question.answer(slack, answering)
    : unknownAnswer("answer", answering.answer);
}
