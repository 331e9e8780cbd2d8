import type { TriggerMistake } from "./check_trigger.ts";
import type { Schedule } from "./manifest.ts";

/** The days by their names, Monday first. */
export const WEEKDAYS = [
  "Monday",
  "Tuesday",
  "Wednesday",
  "Thursday",
  "Friday",
  "Saturday",
  "Sunday",
];
const TYPES = ["once", "hourly", "daily", "weekly", "monthly", "yearly"];
const WEEKS = [1, 2, 3, 4, -1];

/** All that is wrong with a schedule; whether it lies in the past is asked when its trigger is made. */
export function checkSchedule(
  schedule: Schedule | undefined,
): TriggerMistake[] {
  if (!schedule?.start_time) {
    return mistakes("a scheduled trigger needs schedule.start_time");
  }
  return [
    ...checkTimes(schedule),
    ...checkFrequency(schedule),
    ...checkEnd(schedule),
  ];
}

function checkTimes(schedule: Schedule): TriggerMistake[] {
  const { start_time, end_time, timezone = "UTC" } = schedule;
  if (!isTimeZone(timezone)) {
    return mistakes(`schedule.timezone "${timezone}" is no IANA time zone`);
  }
  return Object.entries({ start_time, end_time }).flatMap(([name, time]) =>
    time === undefined || isTime(time)
      ? []
      : mistakes(`schedule.${name} "${time}" is no ISO 8601 time`)
  );
}

function isTime(text: string): boolean {
  try {
    return Boolean(Temporal.PlainDateTime.from(text.replace(/Z$/, "")));
  } catch {
    return false;
  }
}

/** Asking costs a fifth of a millisecond, and every trigger names one. */
const knownZones = new Map<string, boolean>();

function isTimeZone(name: string): boolean {
  const known = knownZones.get(name) ?? isFormatted(name);
  knownZones.set(name, known);
  return known;
}

function isFormatted(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone });
    return true;
  } catch {
    return false;
  }
}

function checkFrequency({ frequency }: Schedule): TriggerMistake[] {
  if (frequency === undefined) return [];
  const { type, repeats_every = 1, on_days = [], on_week_num } = frequency;
  if (!TYPES.includes(type)) {
    return mistakes(
      `schedule.frequency.type "${type}" is not one of ${TYPES.join(", ")}`,
    );
  }
  const unknown = on_days.filter((day) => !WEEKDAYS.includes(day));
  return [
    ...(Number.isInteger(repeats_every) && repeats_every >= 1
      ? []
      : mistakes("schedule.frequency.repeats_every must be 1 or more")),
    ...unknown.flatMap((day) =>
      mistakes(`schedule.frequency.on_days has "${day}", which is no day`)
    ),
    ...(type === "monthly" && on_days.length > 1
      ? mistakes("schedule.frequency.on_days takes one day of a month")
      : []),
    ...(on_week_num === undefined || WEEKS.includes(on_week_num)
      ? []
      : mistakes("schedule.frequency.on_week_num must be 1 to 4, or -1")),
  ];
}

function checkEnd(schedule: Schedule): TriggerMistake[] {
  const { frequency, occurrence_count, end_time } = schedule;
  if (
    (frequency?.type ?? "once") === "once" &&
    (occurrence_count !== undefined || end_time !== undefined)
  ) {
    return mistakes(
      "a schedule that fires once takes neither occurrence_count nor end_time",
    );
  }
  return occurrence_count === undefined ||
      Number.isInteger(occurrence_count) && occurrence_count >= 1
    ? []
    : mistakes("schedule.occurrence_count must be 1 or more");
}

function mistakes(sentence: string): TriggerMistake[] {
  return [{ code: "invalid_trigger_config", sentence }];
}
