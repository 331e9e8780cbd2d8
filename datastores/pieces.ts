/** Slack's limit for a string, in bytes of UTF-8: https://docs.slack.dev/tools/deno-slack-sdk/reference/slack-types */
const STRING_MAX_BYTES = 4000;

/** Characters per piece: even four bytes each stay below Slack's limit. */
const PIECE = STRING_MAX_BYTES / 4;

/**
 * A long text as an array of strings that Slack takes. Whether its limit for
 * strings holds in datastores is not documented; so none of ours is longer.
 */
export function toPieces(text: string): string[] {
  const all = [...text];
  const pieces: string[] = [];
  for (let from = 0; from < all.length; from += PIECE) {
    pieces.push(all.slice(from, from + PIECE).join(""));
  }
  return pieces;
}

/** The text of these pieces; "" for anything that is no array. */
export function fromPieces(pieces: unknown): string {
  return Array.isArray(pieces) ? pieces.join("") : "";
}

/** A value kept as JSON in pieces, or `otherwise` where there is none or it cannot be read. */
export function jsonFrom<T>(pieces: unknown, otherwise: T): T {
  try {
    return JSON.parse(fromPieces(pieces)) as T;
  } catch {
    return otherwise;
  }
}
