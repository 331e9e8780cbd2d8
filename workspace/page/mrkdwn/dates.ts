const LOCALE = "en-US";
const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * Slack's `<!date^…>` as the viewer reads it: the tokens of the format filled
 * in for a time zone. Unknown tokens stay as they are.
 * https://docs.slack.dev/messaging/formatting-message-text#date-formatting
 */
export function slackDate(
  seconds: number,
  format: string,
  tz: string,
  nowMs: number,
): string {
  const ms = seconds * 1000;
  return format.replace(/\{(\w+)\}/g, (token, name: string) => {
    switch (name) {
      case "date_num":
        return isoDay(ms, tz);
      case "time":
        return timeOfDay(ms, tz);
      case "time_secs":
        return inZone(ms, tz, {
          hour: "numeric",
          minute: "2-digit",
          second: "2-digit",
        });
      case "ago":
        return ago(ms, nowMs);
    }
    const [, length, isPretty] = /^date(_short|_long)?(_pretty)?$/.exec(name) ??
      [];
    if (!name.startsWith("date")) return token;
    return isPretty && nearDay(ms, nowMs, tz) || fullDate(ms, tz, length);
  });
}

/** `9:02 AM` in a time zone. */
export function timeOfDay(ms: number, tz: string): string {
  return inZone(ms, tz, { hour: "numeric", minute: "2-digit" });
}

/** `Monday, November 23rd`, or `Today` and `Yesterday`. */
export function dayName(ms: number, nowMs: number, tz: string): string {
  const near = nearDay(ms, nowMs, tz);
  if (near) return near.slice(0, 1).toUpperCase() + near.slice(1);
  return `${inZone(ms, tz, { weekday: "long", month: "long" })} ${
    ordinal(Number(inZone(ms, tz, { day: "numeric" })))
  }`.replace(/^(\w+) (\w+)/, "$2, $1");
}

/** The calendar day in a time zone, `2026-11-23`. */
export function isoDay(ms: number, tz: string): string {
  return formatOf("en-CA", { timeZone: tz }).format(ms);
}

/** A moment for reading in full: `Nov 23, 2026 at 9:02:11 AM`. */
export function fullMoment(ms: number, tz: string): string {
  return slackDate(ms / 1000, "{date_short} at {time_secs}", tz, ms);
}

/** `3 minutes ago`, `in 2 hours`. */
export function ago(ms: number, nowMs: number): string {
  const seconds = Math.round((nowMs - ms) / 1000);
  const distance = Math.abs(seconds);
  if (distance < 45) return seconds < 0 ? "in a moment" : "just now";
  const [count, unit] = distance < 45 * MINUTE
    ? [distance / MINUTE, "minute"]
    : distance < 22 * HOUR
    ? [distance / HOUR, "hour"]
    : [distance / DAY, "day"];
  const whole = Math.max(1, Math.round(count));
  const words = `${whole} ${unit}${whole === 1 ? "" : "s"}`;
  return seconds < 0 ? `in ${words}` : `${words} ago`;
}

function fullDate(ms: number, tz: string, length: string | undefined): string {
  const year = inZone(ms, tz, { year: "numeric" });
  if (length === "_short") {
    return inZone(ms, tz, { month: "short", day: "numeric", year: "numeric" });
  }
  const day = ordinal(Number(inZone(ms, tz, { day: "numeric" })));
  const date = `${inZone(ms, tz, { month: "long" })} ${day}, ${year}`;
  return length === "_long"
    ? `${inZone(ms, tz, { weekday: "long" })}, ${date}`
    : date;
}

function nearDay(ms: number, nowMs: number, tz: string): string | undefined {
  const days = (Date.parse(isoDay(ms, tz)) - Date.parse(isoDay(nowMs, tz))) /
    (DAY * 1000);
  return { "-1": "yesterday", 0: "today", 1: "tomorrow" }[days];
}

function ordinal(day: number): string {
  const isTeen = day >= 11 && day <= 13;
  return day + (isTeen ? "th" : ["th", "st", "nd", "rd"][day % 10] ?? "th");
}

function inZone(
  ms: number,
  tz: string,
  options: Intl.DateTimeFormatOptions,
): string {
  return formatOf(LOCALE, { ...options, timeZone: tz }).format(ms)
    .replaceAll("\u202f", " ");
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making a format costs a thousand times more than using it. */
function formatOf(
  locale: string,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options);
  const made = formats.get(key) ?? new Intl.DateTimeFormat(locale, options);
  formats.set(key, made);
  return made;
}
