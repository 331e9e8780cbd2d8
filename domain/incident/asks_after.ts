import { causeOfAsk } from "../escalation/ask_id.ts";
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
        asks: [
          ...asks.map((ask) => isSilent(ask, event) ? silent(ask, at) : ask),
          ...event.asks.map((ask) => asked(ask, event, at)),
        ],
        ...(event.level
          ? { reached: [...reached, { ...event.level, at }] }
          : {}),
      };
    case "ask_answered": {
      const { how, by, instead } = event;
      const before = asks.find(({ id }) => id === event.ask);
      const alone = end(asks, event.ask, { how, by, at });
      const ended = how === "on_it" && before
        ? alone.map((ask) =>
          areAsOne(ask, before) ? relieved(ask, by, at) : ask
        )
        : alone;
      return {
        asks: instead && before
          ? [...ended, asked(instead, before, at)]
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

/** Whether an ask has had its time: Incd asks the next level since nobody answered. */
function isSilent(
  { ended, level }: Ask,
  event: Extract<AskEvent, { kind: "escalated" }>,
): boolean {
  return !ended && event.because === "no_answer" &&
    level !== undefined && level.policy === event.level?.policy &&
    level.place < event.level.place;
}

function silent(ask: Ask, at: number): Ask {
  return { ...ask, ended: { how: "no_answer", by: "", at } };
}

/** Those of one level, and the experts of one service asked at once: one *On it* answers for all of them. */
function areAsOne(one: Ask, other: Ask): boolean {
  if (one.level && other.level) {
    return one.level.policy === other.level.policy &&
      one.level.place === other.level.place;
  }
  return !one.level && !other.level && one.service !== undefined &&
    one.service === other.service &&
    causeOfAsk(one.id) === causeOfAsk(other.id);
}

function relieved(ask: Ask, by: string, at: number): Ask {
  return ask.ended ? ask : { ...ask, ended: { how: "withdrawn", by, at } };
}

/** The first answer counts, except that a late *On it* is still good news. */
function end(
  asks: Ask[],
  ask: string,
  ended: NonNullable<Ask["ended"]>,
): Ask[] {
  return asks.map((one) => {
    const open = !one.ended ||
      one.ended.how === "no_answer" && ended.how !== "no_answer" ||
      one.ended.how === "cannot" && ended.how === "on_it";
    return one.id === ask && open ? { ...one, ended } : one;
  });
}
