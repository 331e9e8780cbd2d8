import { cannotHelp, isOnIt, passedOn } from "../messages/ask.ts";
import type { Consequence } from "./consequence.ts";
import { askThem } from "./escalated.ts";
import { privately } from "./privately.ts";

/** Whoever asked reads the answer; whoever is named instead is asked the same. */
export const askAnswered: Consequence<"ask_answered"> = (
  { record, event: { ask: id, by, how, instead }, key },
) => {
  const ask = record.asks.find((one) => one.id === id);
  const asker = ask?.by === by ? undefined : ask?.by;
  if (how === "on_it") {
    return privately(asker, `${key}/on-it`, isOnIt(record, by));
  }
  return [
    ...privately(asker, `${key}/cannot`, cannotHelp(record, by, instead)),
    ...(instead
      ? [
        {
          kind: "post" as const,
          channel: record.channel,
          key: `${key}/passed-on`,
          message: passedOn(by, instead),
        },
        ...askThem(record, { by, why: ask?.why ?? "", asks: [instead] }, key),
      ]
      : []),
  ];
};
