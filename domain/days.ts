/** Milliseconds. */
export const DAY_MS = 24 * 3_600_000;

/**
 * The day of a moment, `YYYY-MM-DD`.
 *
 * @param at Milliseconds since 1970.
 * @param offset How far the clock there is ahead of UTC, milliseconds.
 */
export function dayOf(at: number, offset = 0): string {
  return new Date(at + offset).toISOString().slice(0, 10);
}

/** So many days later, `YYYY-MM-DD`; earlier if negative. */
export function daysAfter(day: string, days: number): string {
  return dayOf(Date.parse(`${day}T00:00Z`) + days * DAY_MS);
}

/** Whether a text is a day of the calendar, `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = Date.parse(`${text}T00:00Z`);
  return !Number.isNaN(at) && dayOf(at) === text;
}
