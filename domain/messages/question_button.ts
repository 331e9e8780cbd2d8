import type { IncidentRecord } from "../incident/record.ts";
import { workflowButton } from "./blocks.ts";
import type { Block } from "./message.ts";

/** What Incd asks people about with buttons that all start one workflow. */
export const QUESTIONS = [
  "alert",
  "decision",
  "action_item",
  "archive",
  "stale",
] as const;

export type QuestionName = typeof QUESTIONS[number];

/** A question with buttons, as it travels in them. */
export interface AskedWith {
  /** What is asked about. */
  about: QuestionName;
  /** Which one of them, and if it can be asked again, which time. */
  which: string;
}

/** Answers a question of Incd from anywhere; nothing as long as its shortcut was not made. */
export function questionButton(
  { channel, shortcuts }: Pick<IncidentRecord, "channel" | "shortcuts">,
  { about, which }: AskedWith,
  answer: string,
  label: string,
): Block[] {
  const shortcut = shortcuts.answer_question;
  return shortcut
    ? [workflowButton(`${about}_${answer}`, label, shortcut.url, {
      channel,
      about,
      which,
      answer,
    })]
    : [];
}
