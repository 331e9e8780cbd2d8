import type { Ask } from "../incident/ask.ts";
import type { IncidentRecord } from "../incident/record.ts";
import { asksNow, wasReached } from "./policy.ts";

type Record = Pick<
  IncidentRecord,
  "asks" | "reached" | "lifecycle" | "quiet"
>;

/** Until when whoever was asked does not want to be disturbed, milliseconds since 1970; 0 = they may be. */
export function quietUntil(
  { to, askedAt }: Pick<Ask, "to" | "askedAt">,
  quiet: IncidentRecord["quiet"],
): number {
  const until = "user" in to ? quiet[to.user] ?? 0 : 0;
  return until > askedAt ? until : 0;
}

/**
 * Until when an answer is waited for, milliseconds since 1970; nothing if for
 * as long as it takes. Half the time if they do not want to be disturbed: they
 * will hardly read it, but are asked all the same.
 */
export function waitedUntil(
  ask: Ask,
  quiet: IncidentRecord["quiet"],
): number | undefined {
  const { askedAt, answerBy } = ask;
  if (!answerBy) return undefined;
  return quietUntil(ask, quiet)
    ? askedAt + Math.floor((answerBy - askedAt) / 2)
    : answerBy;
}

/** Whether the time for an answer is over. */
export function isOverdue(
  ask: Ask,
  quiet: IncidentRecord["quiet"],
  now: number,
): boolean {
  const until = waitedUntil(ask, quiet);
  return until !== undefined && now >= until;
}

/** Who is asked and has not answered yet, oldest first. */
export function openAsks(record: Record): Ask[] {
  return asksNow(record).filter(({ ended }) => !ended);
}

/**
 * The asks that end now because nobody answered in time. Those of a policy's
 * last level so far do not: either the next level takes their place, or they
 * are the last who can be asked, and nobody skips those.
 */
export function asksToEnd(record: Record, now: number): Ask[] {
  return openAsks(record).filter((ask) => {
    if (!isOverdue(ask, record.quiet, now)) return false;
    const { level } = ask;
    return !level ||
      record.reached.some(({ policy, place }) =>
        policy === level.policy && place > level.place &&
        wasReached(record, policy, place)
      );
  });
}

/**
 * From whom an answer is missing: their time is over, and since then nobody
 * else was asked or said that they are on it.
 */
export function unanswered(record: Record, now: number): Ask[] {
  const asks = asksNow(record);
  return asks.filter((ask) => {
    if (!ask.ended) return isOverdue(ask, record.quiet, now);
    const { how, at } = ask.ended;
    return how === "no_answer" &&
      !asks.some((other) =>
        other !== ask && other.askedAt >= at ||
        other.ended?.how === "on_it" && other.ended.at >= at
      );
  });
}
