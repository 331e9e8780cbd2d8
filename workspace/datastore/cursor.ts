import { datastoreError } from "./errors.ts";

/** The cursor behind the item with this id. */
export function writeCursor(id: string): string {
  return new TextEncoder().encode(id).toBase64();
}

/** The id behind which the next page begins. @throws SlackError `datastore_error` */
export function readCursor(cursor: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true })
      .decode(Uint8Array.fromBase64(cursor));
  } catch {
    throw datastoreError({
      code: "invalid_cursor",
      message: "The cursor was not given out by this query",
      pointer: "/cursor",
    });
  }
}
