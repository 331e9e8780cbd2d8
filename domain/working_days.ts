/** The hour by the team's own clocks at which a working day's work is due. */
const DUE_HOUR = 17;

const DAY_MS = 24 * 3_600_000;

/**
 * Late in the afternoon of the `days`th working day after a moment, Monday to
 * Friday by the team's own clocks. Holidays are not known.
 *
 * @param from Milliseconds since 1970.
 * @param timeZone IANA name.
 * @returns Milliseconds since 1970.
 */
export function afterWorkingDays(
  from: number,
  days: number,
  timeZone: string,
): number {
  // The local day as a day in UTC, in which days can be counted.
  let day = Math.floor((from + offset(from, timeZone)) / DAY_MS) * DAY_MS;
  for (let left = days; left > 0;) {
    day += DAY_MS;
    if (isWorkingDay(day)) left--;
  }
  const local = day + DUE_HOUR * 3_600_000;
  return local - offset(local - offset(local, timeZone), timeZone);
}

function isWorkingDay(day: number): boolean {
  const weekday = new Date(day).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

/** By how much the clocks there are ahead of UTC at a moment, milliseconds. */
function offset(at: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat("en-GB", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  }).formatToParts(at);
  const part = (type: string) =>
    Number(parts.find((one) => one.type === type)!.value);
  const there = Date.UTC(
    part("year"),
    part("month") - 1,
    part("day"),
    part("hour"),
    part("minute"),
    part("second"),
  );
  return there - Math.floor(at / 1000) * 1000;
}
