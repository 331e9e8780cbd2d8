import { DAY_MS } from "../days.ts";
import { statusOf } from "../incident/lifecycle.ts";
import type { IncidentRecord } from "../incident/record.ts";
import type { ReviewTime } from "../messages/review.ts";

/** On so many working days after it was due somebody is reminded each day, then once a week. */
const DAILY = 5;

/** After so many days nobody is reminded any more. */
const DAYS_MAX = 183;

/** A reminder of a review whose time has come. */
export interface DueReviewReminder {
  /** When it was to be sent, milliseconds since 1970: what it is called. */
  at: number;
  time: ReviewTime;
  /** In the channel too, since the private ones were in vain. */
  inChannel: boolean;
}

/** Under which name it is noted that somebody was reminded, with the reminder's `at`. */
export const REVIEW_REMINDED = "review";

/**
 * The reminder of a review that is due by now and was not sent: a day before,
 * when it is due, and on working days after that; of those that were missed,
 * only the last. Nothing once it is published or skipped, or the incident is
 * not over any more.
 *
 * @param now Milliseconds since 1970.
 * @param timeZone IANA time zone of working days.
 */
export function dueReviewReminder(
  { review, lifecycle, reminded }: Pick<
    IncidentRecord,
    "review" | "lifecycle" | "reminded"
  >,
  now: number,
  timeZone: string,
): DueReviewReminder | undefined {
  if (
    !review?.dueAt || statusOf(lifecycle) !== "resolved" ||
    review.state === "published" || review.state === "skipped"
  ) return undefined;
  const last = reminders(review.dueAt, now, timeZone).at(-1);
  return last && last.at > (reminded[REVIEW_REMINDED] ?? 0) ? last : undefined;
}

/** All that were to be sent until now. */
function reminders(
  dueAt: number,
  now: number,
  timeZone: string,
): DueReviewReminder[] {
  const late: DueReviewReminder[] = [];
  let workingDays = 0;
  for (let day = 1; day <= DAYS_MAX; day++) {
    const at = dueAt + day * DAY_MS;
    if (!isWorkingDay(at, timeZone)) continue;
    workingDays++;
    const sent = workingDays <= DAILY || workingDays % DAILY === 0;
    if (sent) late.push({ at, time: "late", inChannel: workingDays === 1 });
  }
  return [
    {
      at: workingDayBefore(dueAt, timeZone),
      time: "soon" as const,
      inChannel: false,
    },
    { at: dueAt, time: "due" as const, inChannel: false },
    ...late,
  ].filter(({ at }) => at <= now);
}

function workingDayBefore(at: number, timeZone: string): number {
  let before = at - DAY_MS;
  while (!isWorkingDay(before, timeZone)) before -= DAY_MS;
  return before;
}

function isWorkingDay(at: number, timeZone: string): boolean {
  const day = new Intl.DateTimeFormat("en-GB", { timeZone, weekday: "short" })
    .format(at);
  return day !== "Sat" && day !== "Sun";
}
