/** One number that the bench prints. */
export interface Figure {
  name: string;
  value: number;
  unit: string;
  /** The most that it should be; what is more is marked. */
  budget?: number;
}

/** The middle one; the upper of two. */
export function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

/** A line for people, with a mark where the budget is exceeded. */
export function line({ name, value, unit, budget }: Figure): string {
  const shown = value < 10 && !Number.isInteger(value)
    ? value.toFixed(1)
    : Math.round(value).toLocaleString("en");
  const left = `${name.padEnd(66)}${shown.padStart(9)} ${unit.padEnd(8)}`;
  if (budget === undefined) return left.trimEnd();
  const mark = value > budget ? "  OVER" : "";
  return `${left}≤ ${budget.toLocaleString("en")}${mark}`;
}
