import { isOver } from "./lifecycle.ts";
import type { IncidentRecord } from "./record.ts";

const DAY_MS = 24 * 3_600_000;

/** Names in `IncidentRecord.reminded`: when somebody was asked, and when people last said something. */
export const SILENCE = {
  asked: "silence/asked",
  inChannel: "silence/in_channel",
  said: "silence/said",
} as const;

/** A question about an open incident in which nothing happens. */
export interface DueQuestion {
  where: "privately" | "channel";
  /** Since when nothing has happened, milliseconds since 1970: asked once in each place. */
  since: number;
}

/**
 * What is to be asked now of an incident that nobody has touched for so many
 * days (0 = never): privately first, and in its channel when that was ignored
 * for a day.
 *
 * @param happenedAt When its newest event was written, milliseconds since 1970.
 */
export function dueQuestion(
  { lifecycle, channelNow, declaredAt, reminded }: Pick<
    IncidentRecord,
    "lifecycle" | "channelNow" | "declaredAt" | "reminded"
  >,
  happenedAt: number,
  staleDays: number,
  now: number,
): DueQuestion | undefined {
  if (!staleDays || isOver(lifecycle) || channelNow.archived) return undefined;
  const since = Math.max(declaredAt, happenedAt, reminded[SILENCE.said] ?? 0);
  if (now < since + staleDays * DAY_MS) return undefined;
  const asked = reminded[SILENCE.asked] ?? 0;
  if (asked < since) return { where: "privately", since };
  const isAskedThere = (reminded[SILENCE.inChannel] ?? 0) >= since;
  return isAskedThere || now < asked + DAY_MS
    ? undefined
    : { where: "channel", since };
}
