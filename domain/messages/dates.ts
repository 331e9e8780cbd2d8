/**
 * A moment as each reader's own clock shows it, for mrkdwn.
 * https://docs.slack.dev/messaging/formatting-message-text#date-formatting
 *
 * @param at Milliseconds since 1970.
 * @param format Slack's tokens, for instance `{time}` or `{ago}`.
 */
export function moment(at: number, format: string): string {
  return `<!date^${Math.floor(at / 1000)}^${format}|${utc(at)}>`;
}

/**
 * The time of day in UTC, for words that leave Slack: there nobody's own clock is known.
 *
 * @param at Milliseconds since 1970.
 */
export function clockTime(at: number): string {
  return `${new Date(at).toISOString().slice(11, 16)} UTC`;
}

/** How long something took, in whole minutes. */
export function span(ms: number): string {
  const minutes = Math.floor(ms / 60_000);
  if (minutes < 1) return "less than a minute";
  return minutes < 60
    ? `${minutes} min`
    : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** What clients show that cannot do the above: never empty, always with its zone. */
function utc(at: number): string {
  return new Date(at).toISOString().slice(0, 16).replace("T", " ") + " UTC";
}

/**
 * A day and a time by the team's own clocks, for words in which no reader's own
 * clock can be shown.
 *
 * @param timeZone IANA name.
 */
export function dayAndClock(at: number, timeZone: string): string {
  return new Intl.DateTimeFormat("en-GB", {
    timeZone,
    day: "numeric",
    month: "short",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).format(at);
}

/** A day, written as `YYYY-MM-DD`, as people read it: the same everywhere. */
export function dayName(day: string): string {
  return new Intl.DateTimeFormat("en-US", {
    dateStyle: "medium",
    timeZone: "UTC",
  }).format(Date.parse(`${day}T00:00:00Z`));
}
