import { allow } from "../../domain/decision.ts";
import { nothingNew } from "../../domain/incident/reminder_answers.ts";
import { change } from "../change.ts";
import { type Question, unknownAnswer } from "./question.ts";

const WHAT = "answer whether it is still going on";

/** Whether a silent incident is still going on: that somebody says so ends the silence. */
export const aboutStale: Question = {
  what: WHAT,
  async answer(slack, { channel, which, answer, person }) {
    if (answer !== "going_on" || !/^\d{1,13}$/.test(which)) {
      return unknownAnswer(WHAT, answer);
    }
    const changed = await change(slack, {
      channel,
      person,
      what: WHAT,
      // However many say so, and in which place: once for each silence.
      cause: `stale/${which}`,
      decide: (record) => nothingNew(record, person),
    });
    if (!changed.ok) return changed;
    const { unfinished } = changed.value;
    return allow({ unfinished, said: `✓ <#${channel}> is still going on` });
  },
};
