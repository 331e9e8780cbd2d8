import type { Filled } from "./part.ts";

/** What was typed, without blanks around it. */
export function typedIn(filled: Filled, field: string): string {
  return (filled[field]?.[field]?.value ?? "").trim();
}

/** A whole number; nothing if it is none from 0 to `max`. */
export function numberIn(
  filled: Filled,
  field: string,
  max: number,
): number | undefined {
  const typed = typedIn(filled, field);
  const number = Number(typed);
  return /^\d+$/.test(typed) && number <= max ? number : undefined;
}

/** A day and a time, milliseconds since 1970; 0 where none was set. */
export function momentIn(filled: Filled, field: string): number {
  return (filled[field]?.[field]?.selected_date_time ?? 0) * 1000;
}

/** The id of what was chosen; "" if nothing was. */
export function chosenIn(filled: Filled, field: string): string {
  return filled[field]?.[field]?.selected_option?.value ?? "";
}

/** The ids of all that was chosen: options, people or channels. */
export function allIn(filled: Filled, field: string): string[] {
  const state = filled[field]?.[field] ?? {};
  return state.selected_users ?? state.selected_conversations ??
    (state.selected_options ?? []).map(({ value }) => value);
}
