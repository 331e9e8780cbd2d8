import { Chance } from "../runtime/chance.ts";
import type { Workspace } from "../workspace.ts";
import { SlackError } from "./errors.ts";

/** Slack says that cursors are not to be kept "for hours or days"; that they end after one is assumed. https://docs.slack.dev/apis/web-api/pagination */
const CURSOR_MS = 60 * 60_000;

/** One page of a list, and where the next begins; an empty cursor after the last. */
export interface Page<T> {
  items: T[];
  nextCursor: string;
}

/** What a cursor stands for. */
interface Place {
  /** Milliseconds since 1970. */
  givenOut: number;
  /** Whether the page before was empty: the next one is not. */
  afterEmpty: boolean;
  key: string;
}

/**
 * Cuts a page out of a list: `limit` items, from the one on that the cursor
 * names. The cursor holds the item's key, so what is added or goes in between
 * neither doubles nor hides others. Where pages may be short, some are.
 *
 * @throws SlackError `invalid_cursor` if the cursor was not given out, is too old or its item is gone
 */
export function pageOf<T>(
  workspace: Workspace,
  list: T[],
  keyOf: (item: T) => string,
  { limit, cursor }: { limit: number; cursor?: string },
): Page<T> {
  const place = cursor ? readPlace(cursor, workspace.clock.now()) : undefined;
  const start = place ? list.findIndex((item) => keyOf(item) === place.key) : 0;
  if (start < 0) throw new SlackError("invalid_cursor");
  const first = list[start];
  const size = first !== undefined && workspace.assumptions.shortPages
    ? shortened(
      limit,
      place?.afterEmpty ?? false,
      new Chance(`page ${workspace.seed ?? 0} ${keyOf(first)} ${list.length}`),
    )
    : limit;
  const next = list[start + size];
  return {
    items: list.slice(start, start + size),
    nextCursor: next === undefined ? "" : writePlace({
      givenOut: workspace.clock.now(),
      afterEmpty: size === 0,
      key: keyOf(next),
    }),
  };
}

/** @throws SlackError `invalid_limit` unless the limit is from 1 to `max` */
export function checkLimit(limit: number, max: number): number {
  if (limit < 1 || limit > max) throw new SlackError("invalid_limit");
  return limit;
}

/** How long a page is that may be short: one in three is empty, one in three shorter. */
function shortened(limit: number, afterEmpty: boolean, chance: Chance): number {
  const kind = Math.floor(chance.next() * 3);
  if (kind === 0 && !afterEmpty) return 0;
  return kind === 2 ? limit : 1 + Math.floor(chance.next() * limit);
}

function writePlace({ givenOut, afterEmpty, key }: Place): string {
  return btoa(`next:${givenOut}:${afterEmpty ? 1 : 0}:${key}`);
}

function readPlace(cursor: string, now: number): Place {
  const [, givenOut, afterEmpty, key] =
    decoded(cursor)?.match(/^next:(\d+):([01]):(.*)$/s) ?? [];
  if (key === undefined || now > Number(givenOut) + CURSOR_MS) {
    throw new SlackError("invalid_cursor");
  }
  return { givenOut: Number(givenOut), afterEmpty: afterEmpty === "1", key };
}

function decoded(cursor: string): string | undefined {
  try {
    return atob(cursor);
  } catch {
    return undefined;
  }
}
