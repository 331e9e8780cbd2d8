import { type Decision, type Refusal, refuse } from "../../domain/decision.ts";
import type { Message } from "../../domain/messages/message.ts";
import type { Slack } from "../../slack/api.ts";

/** A click on an answer. All of it but person and cause can be forged. */
export interface Answering {
  /** The incident's channel. */
  channel: string;
  /** What the button said it is about: read by whoever asked. */
  which: string;
  answer: string;
  /** Slack user id. */
  person: string;
  cause: string;
}

/** What came of an answer. */
export interface QuestionAnswered {
  /** What of it people do not see yet, a line of mrkdwn each. */
  unfinished: string[];
  /** What whoever pressed reads where nothing else changes: mrkdwn, or a message. */
  said: string | Message;
}

/** Something that Incd asks with buttons. */
export interface Question {
  /** As in "Cannot <what>". */
  what: string;
  /** @throws SlackApiError, or HeldByTwin when this step was delivered twice */
  answer(
    slack: Slack,
    answering: Answering,
  ): Promise<Decision<QuestionAnswered>>;
}

/** For a button that Incd has never made, or not in this release. */
export function unknownAnswer(what: string, answer: string): Refusal {
  return refuse(
    "unknown_answer",
    `Cannot ${what}: "${answer}" is not an answer to that`,
  );
}
