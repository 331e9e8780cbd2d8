import { WEEKDAYS } from "../runtime/check_schedule.ts";
import type { Schedule } from "../runtime/manifest.ts";

/** Enough to say that a schedule never comes true, such as a fifth week that no month has. */
const PERIODS_TRIED = 10_000;

/**
 * When a schedule fires, oldest first, in milliseconds since 1970. Times keep
 * their place on the wall of the schedule's time zone when clocks are changed.
 */
export function* occurrences(schedule: Schedule): Generator<number, void> {
  const start = startOf(schedule);
  const end = schedule.end_time === undefined
    ? Infinity
    : instant(schedule.end_time, start.timeZoneId).epochMilliseconds;
  let left = schedule.occurrence_count ?? Infinity;
  let misses = 0;
  for (let period = 0; misses < PERIODS_TRIED; period++) {
    const dates = datesIn(schedule, start, period);
    if (dates === undefined) return;
    misses = dates.length ? 0 : misses + 1;
    for (const { epochMilliseconds } of dates) {
      if (epochMilliseconds < start.epochMilliseconds) continue;
      if (left-- <= 0 || epochMilliseconds > end) return;
      yield epochMilliseconds;
    }
  }
}

function startOf(schedule: Schedule): Temporal.ZonedDateTime {
  return instant(schedule.start_time, schedule.timezone ?? "UTC");
}

/** An ISO 8601 time; without an offset it is meant in the time zone. */
function instant(text: string, timeZone: string): Temporal.ZonedDateTime {
  return /(Z|[+-]\d\d:?\d\d)$/.test(text)
    ? Temporal.Instant.from(text).toZonedDateTimeISO(timeZone)
    : Temporal.PlainDateTime.from(text).toZonedDateTime(timeZone);
}

/** The dates of one period (hour, day, week …), counted from the start; nothing when there are no more periods. */
function datesIn(
  schedule: Schedule,
  start: Temporal.ZonedDateTime,
  period: number,
): Temporal.ZonedDateTime[] | undefined {
  const { type = "once", repeats_every = 1 } = schedule.frequency ?? {};
  const n = period * repeats_every;
  switch (type) {
    case "once":
      return period === 0 ? [start] : undefined;
    case "hourly":
      return [start.add({ hours: n })];
    case "daily":
      return [start.add({ days: n })];
    case "weekly":
      return inWeek(schedule, start, n);
    case "monthly":
      return inMonth(schedule, start, n);
    case "yearly":
      return [start.add({ years: n })];
  }
}

function inWeek(
  schedule: Schedule,
  start: Temporal.ZonedDateTime,
  weeks: number,
): Temporal.ZonedDateTime[] {
  const days = weekdays(schedule);
  if (days.length === 0) return [start.add({ weeks })];
  const monday = start.subtract({ days: start.dayOfWeek - 1 }).add({ weeks });
  return days.map((day) => monday.add({ days: day - 1 }));
}

function inMonth(
  schedule: Schedule,
  start: Temporal.ZonedDateTime,
  months: number,
): Temporal.ZonedDateTime[] {
  const [day] = weekdays(schedule);
  const week = schedule.frequency?.on_week_num;
  if (day === undefined || week === undefined) return [start.add({ months })];
  const first = start.with({ day: 1 }).add({ months });
  if (week === -1) {
    const last = first.with({ day: first.daysInMonth });
    return [last.subtract({ days: (last.dayOfWeek - day + 7) % 7 })];
  }
  const offset = (day - first.dayOfWeek + 7) % 7 + (week - 1) * 7;
  return [first.add({ days: offset })];
}

/** The days asked for, Monday = 1, in the order of the week. */
function weekdays(schedule: Schedule): number[] {
  return (schedule.frequency?.on_days ?? [])
    .map((name) => WEEKDAYS.indexOf(name) + 1)
    .filter((day) => day > 0)
    .sort((a, b) => a - b);
}
