/** An object of unknown content, as JSON gives it. */
export type Json = Record<string, unknown>;

/** Whether it is an object with names, and no list. */
export function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The text without blanks around it; "" for anything else. */
export function text(value: unknown): string {
  return typeof value === "string" ? value.trim() : "";
}

/** The texts in a list; none for anything else. */
export function strings(value: unknown): string[] {
  return Array.isArray(value)
    ? value.filter((item): item is string =>
      typeof item === "string" && item !== ""
    )
    : [];
}

/** A whole number from 0 to `max`; nothing for anything else. */
export function wholeNumber(value: unknown, max: number): number | undefined {
  return typeof value === "number" && Number.isInteger(value) && value >= 0 &&
      value <= max
    ? value
    : undefined;
}
