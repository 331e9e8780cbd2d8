import { allow } from "../../domain/decision.ts";
import {
  ITEM_ANSWERS,
  ITEM_DOINGS,
} from "../../domain/incident/action_item.ts";
import { itemAnswered } from "../../domain/messages/action_item.ts";
import { answerItem } from "../change_action_item.ts";
import { type Question, unknownAnswer } from "./question.ts";

/** What becomes of an action item that somebody was reminded of. */
export const aboutActionItem: Question = {
  what: ITEM_DOINGS.change,
  async answer(slack, { which, answer: word, ...answering }) {
    const answer = ITEM_ANSWERS.find((one) => one === word);
    if (!answer) return unknownAnswer(ITEM_DOINGS.change, word);
    const result = await answerItem(slack, {
      ...answering,
      item: which,
      answer,
    });
    if (!result.ok) return result;
    const { item, unfinished } = result.value;
    return allow({ unfinished, said: itemAnswered(item, answer) });
  },
};
