import type { Token } from "../engine/tokens.ts";
import type { Channel } from "../state/types.ts";
import { SlackError } from "./errors.ts";
import { needScope, READ } from "./scopes.ts";

/** Kinds of channel as a list is asked for them. */
export type ListedKind = Channel["kind"] | "mpim";

const KINDS: Record<string, ListedKind> = {
  public_channel: "public",
  private_channel: "private",
  im: "im",
  mpim: "mpim",
};

/**
 * The kinds that `types` asks for, public ones if it asks for none. The token
 * must be allowed to read each.
 *
 * @throws SlackError `invalid_types` or `missing_scope`
 */
export function readTypes(
  types: string | undefined,
  token: Token,
): Set<ListedKind> {
  const kinds = new Set(
    (types ?? "public_channel").split(",").map((type) => {
      const kind = KINDS[type.trim()];
      if (!kind) throw new SlackError("invalid_types");
      return kind;
    }),
  );
  for (const kind of kinds) {
    if (kind !== "mpim") needScope(token, ...READ[kind]);
  }
  return kinds;
}
