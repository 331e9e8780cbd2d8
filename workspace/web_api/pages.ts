import { SlackError } from "./errors.ts";

/** One page of a list, and where the next begins; an empty cursor after the last. */
export interface Page<T> {
  items: T[];
  nextCursor: string;
}

/**
 * Cuts a page out of a list: `limit` items, from the one on that the cursor
 * names. The cursor holds the item's key, so what is added or goes in between
 * neither doubles nor hides others.
 *
 * @throws SlackError `invalid_cursor` if the cursor was not given out or its item is gone
 */
export function pageOf<T>(
  list: T[],
  keyOf: (item: T) => string,
  limit: number,
  cursor?: string,
): Page<T> {
  let start = 0;
  if (cursor) {
    const key = decode(cursor);
    start = list.findIndex((item) => keyOf(item) === key);
    if (start < 0) throw new SlackError("invalid_cursor");
  }
  const next = list[start + limit];
  return {
    items: list.slice(start, start + limit),
    nextCursor: next === undefined ? "" : btoa(`next:${keyOf(next)}`),
  };
}

/** @throws SlackError `invalid_limit` unless the limit is from 1 to `max` */
export function checkLimit(limit: number, max: number): number {
  if (limit < 1 || limit > max) throw new SlackError("invalid_limit");
  return limit;
}

function decode(cursor: string): string | undefined {
  try {
    return atob(cursor).match(/^next:(.*)$/s)?.[1];
  } catch {
    return undefined;
  }
}
