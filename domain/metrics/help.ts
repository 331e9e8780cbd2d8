import { causeOfAsk, isInstead } from "../escalation/ask_id.ts";
import type { IncidentState } from "../incident/record.ts";

/** How help was asked for and came. */
export interface HelpFigures {
  /** How often somebody, or Incd by itself, escalated. */
  escalations: number;
  /** How many people and groups were asked. */
  asks: number;
  /** How many of them said that they are on it. */
  answered: number;
  /** From the ask to *On it*, milliseconds, in the order of the asks. */
  timeToAnswer: number[];
}

/** What an incident's asks for help came to, reopened or not. */
export function helpFigures(
  { asks }: Pick<IncidentState, "asks">,
): HelpFigures {
  const timeToAnswer = asks.flatMap(({ askedAt, ended }) =>
    ended?.how === "on_it" ? [Math.max(0, ended.at - askedAt)] : []
  );
  const causes = asks.filter(({ id }) => !isInstead(id)).map(({ id }) =>
    causeOfAsk(id)
  );
  return {
    escalations: new Set(causes).size,
    asks: asks.length,
    answered: timeToAnswer.length,
    timeToAnswer,
  };
}
