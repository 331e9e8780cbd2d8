import { needNotHelp, noAnswer } from "../messages/ask.ts";
import type { Consequence } from "./consequence.ts";
import { privately } from "./privately.ts";

/**
 * Whoever asked somebody of their own choice reads that no answer came; of a
 * policy's level the next one is asked. Whoever is let off reads so.
 */
export const askEnded: Consequence<"ask_ended"> = (
  { record, event: { ask: id, to, how, by }, key },
) => {
  if (how === "withdrawn") {
    const asked = "user" in to && to.user !== by ? to.user : undefined;
    return privately(asked, `${key}/let-off`, needNotHelp(record));
  }
  const ask = record.asks.find((one) => one.id === id);
  return privately(
    ask?.level ? undefined : ask?.by,
    `${key}/no-answer`,
    noAnswer(record, to),
  );
};
