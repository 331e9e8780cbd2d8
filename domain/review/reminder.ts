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
  { review, lifecycle, reminded, resolution }: Pick<
    IncidentRecord,
    "review" | "lifecycle" | "reminded" | "resolution"
  >,
  now: number,
  timeZone: string,
): DueReviewReminder | undefined {
  if (
    !review?.dueAt || statusOf(lifecycle) !== "resolved" ||
    review.state === "published" || review.state === "skipped"
  ) return undefined;
  const last = reminders(review.dueAt, now, workingDays(timeZone)).at(-1);
  const since = Math.max(reminded[REVIEW_REMINDED] ?? 0, resolution?.at ?? 0);
  return last && last.at > since ? last : undefined;
}

/** All that were to be sent until now. */
function reminders(
  dueAt: number,
  now: number,
  isWorkingDay: (at: number) => boolean,
): DueReviewReminder[] {
  let before = dueAt - DAY_MS;
  while (!isWorkingDay(before)) before -= DAY_MS;
  const late: DueReviewReminder[] = [];
  let workingDays = 0;
  for (let day = 1; day <= DAYS_MAX; day++) {
    const at = dueAt + day * DAY_MS;
    if (at > now) break;
    if (!isWorkingDay(at)) continue;
    workingDays++;
    const sent = workingDays <= DAILY || workingDays % DAILY === 0;
    if (sent) late.push({ at, time: "late", inChannel: workingDays === 1 });
  }
  return [
    { at: before, time: "soon" as const, inChannel: false },
    { at: dueAt, time: "due" as const, inChannel: false },
    ...late,
  ].filter(({ at }) => at <= now);
}

/** Monday to Friday by the team's own clocks. */
function workingDays(timeZone: string): (at: number) => boolean {
  const weekday = new Intl.DateTimeFormat("en-GB", {
    timeZone,
    weekday: "short",
  });
  return (at) => !["Sat", "Sun"].includes(weekday.format(at));
}
