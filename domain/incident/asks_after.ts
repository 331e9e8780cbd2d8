import { cut, oneLine } from "../text.ts";
import type { Ask } from "./ask.ts";
import type { HelpEvent, NewAsk } from "./help_events.ts";
import type { IncidentState } from "./record.ts";

/** How much of what help is needed is kept at hand, characters. */
const SHOWN = 200;

type AskEvent = Exclude<HelpEvent, { kind: "paged" }>;

/** Who was asked, after something happened about it; what does not fit changes nothing. */
export function asksAfter(
  { asks, reached }: Pick<IncidentState, "asks" | "reached">,
  event: AskEvent,
  at: number,
): Partial<IncidentState> {
  switch (event.kind) {
    case "escalated":
      return {
        asks: [...asks, ...event.asks.map((ask) => asked(ask, event, at))],
        ...(event.level
          ? { reached: [...reached, { ...event.level, at }] }
          : {}),
      };
    case "ask_answered": {
      const { how, by, instead } = event;
      const ended = end(asks, event.ask, { how, by, at });
      const before = asks.find(({ id }) => id === event.ask);
      return {
        asks: instead && before
          ? [...ended, asked(instead, { ...before, by }, at)]
          : ended,
      };
    }
    case "ask_ended":
      return {
        asks: end(asks, event.ask, { how: event.how, by: event.by, at }),
      };
  }
}

function asked(
  { ask: id, to, service, answerBy }: NewAsk,
  { level, why, by }: Pick<Ask, "level" | "why" | "by">,
  at: number,
): Ask {
  return {
    id,
    to,
    ...(level ? { level } : {}),
    ...(service ? { service } : {}),
    why: cut(oneLine(why), SHOWN),
    by,
    askedAt: at,
    answerBy,
  };
}

/** The first answer counts, except that a late *On it* is still good news. */
function end(
  asks: Ask[],
  ask: string,
  ended: NonNullable<Ask["ended"]>,
): Ask[] {
  return asks.map((one) => {
    const open = !one.ended ||
      one.ended.how === "no_answer" && ended.how !== "no_answer";
    return one.id === ask && open ? { ...one, ended } : one;
  });
}
