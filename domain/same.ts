/** Whether two values say the same as JSON: an order of names that differs is no difference. */
export function same(a: unknown, b: unknown): boolean {
  return sorted(a) === sorted(b);
}

/** A value as JSON with its names in order. */
export function sorted(value: unknown): string | undefined {
  return JSON.stringify(
    value,
    (_, each) =>
      typeof each === "object" && each !== null && !Array.isArray(each)
        ? Object.fromEntries(
          Object.entries(each).sort(([x], [y]) => x < y ? -1 : 1),
        )
        : each,
  );
}
