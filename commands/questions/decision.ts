import { allow } from "../../domain/decision.ts";
import {
  decisionRevisited,
  readAsking,
} from "../../domain/messages/decision.ts";
import { revisit } from "../revisit.ts";
import type { Question } from "./question.ts";

/** Whether a decision still stands, or a temporary change is still needed. */
export const aboutDecision: Question = {
  what: "change the decision",
  async answer(slack, { which, ...answering }) {
    const result = await revisit(slack, { ...answering, ...readAsking(which) });
    if (!result.ok) return result;
    const { record, entry: { event }, unfinished } = result.value;
    return allow({ unfinished, said: decisionRevisited(record, event) });
  },
};
