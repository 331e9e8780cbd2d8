const DAY_MS = 24 * 3_600_000;

/** Before this no monitor that we know said anything: smaller numbers are no times. 2001-09-09 in milliseconds since 1970. */
const EARLIEST_MS = 1_000_000_000_000;

/** So many of a unit are a millisecond: seconds, milliseconds, microseconds, nanoseconds. */
const UNITS = [0.001, 1, 1_000, 1_000_000];

/**
 * When a monitor says that something was: milliseconds since 1970, or 0 where it
 * says nothing that can be used. Takes ISO 8601 (without a zone: UTC), RFC 1123,
 * and numbers of seconds, milliseconds, microseconds or nanoseconds.
 *
 * A day ahead of `now` and more is no time: a clock that is so wrong says nothing.
 */
export function momentOf(text: string, now: number): number {
  const said = text.trim();
  if (said.length > 40) return 0;
  const at = /^\d+(\.\d+)?$/.test(said) ? ofNumber(Number(said)) : ofText(said);
  return Number.isFinite(at) && at >= EARLIEST_MS && at < now + DAY_MS
    ? Math.round(at)
    : 0;
}

/** Which unit it is follows from the size: each makes a time of this century in one unit only. */
function ofNumber(number: number): number {
  return UNITS.map((unit) => number / unit)
    .find((at) => at >= EARLIEST_MS && at < EARLIEST_MS * 10) ?? 0;
}

function ofText(said: string): number {
  const iso =
    /^(\d{4})[-./](\d{2})[-./](\d{2})[T ](\d{2}:\d{2}(?::\d{2})?)([.,]\d+)?\s?(?:UTC|(Z|[+-]\d{2}:?\d{2}))?$/
      .exec(said);
  if (!iso) {
    return /^[A-Z][a-z]{2}, \d{1,2} [A-Z][a-z]{2} \d{4} [\d:]{8} (GMT|UTC|[+-]\d{4})$/
        .test(said)
      ? Date.parse(said)
      : 0;
  }
  const [, year, month, day, time, fraction = "", zone = "Z"] = iso;
  const part = fraction.replace(",", ".").slice(0, 4);
  return Date.parse(
    `${year}-${month}-${day}T${time}${time!.length === 5 ? ":00" : ""}${
      part === "." ? "" : part
    }${zone}`,
  );
}
