import type { Channel } from "../../state/types.ts";
import { conversationObject } from "../channels.ts";
import { SlackError } from "../errors.ts";
import { defineMethod } from "../method.ts";
import { checkLimit, pageOf } from "../pages.ts";
import { anyKind, needScope, READ } from "../scopes.ts";

const LIMIT_DEFAULT = 100;
const LIMIT_MAX = 1000;

const KINDS: Record<string, Channel["kind"] | "mpim"> = {
  public_channel: "public",
  private_channel: "private",
  im: "im",
  mpim: "mpim",
};

export default defineMethod({
  name: "conversations.list",
  tier: 2,
  scopes: anyKind(READ),
  args: {
    types: { type: "string" },
    exclude_archived: { type: "boolean" },
    limit: { type: "integer" },
    cursor: { type: "string" },
  },
  fidelity: {
    coverage: "partial",
    basis: "documented",
    missing: "direct conversations of more than two people",
  },
  handle({ args, token, workspace }) {
    const limit = checkLimit(args.limit ?? LIMIT_DEFAULT, LIMIT_MAX);
    const kinds = readTypes(args.types ?? "public_channel");
    for (const kind of kinds) {
      if (kind !== "mpim") needScope(token, ...READ[kind]);
    }
    const channels = [...workspace.state.channels.values()].filter((channel) =>
      kinds.has(channel.kind) &&
      (channel.kind === "public" || channel.members.has(token.userId)) &&
      !(args.exclude_archived && channel.isArchived)
    );
    const page = pageOf(channels, ({ id }) => id, limit, args.cursor);
    return {
      channels: page.items.map((channel) => ({
        ...conversationObject(channel, token),
        num_members: channel.members.size,
      })),
      response_metadata: { next_cursor: page.nextCursor },
    };
  },
});

function readTypes(types: string): Set<Channel["kind"] | "mpim"> {
  return new Set(
    types.split(",").map((type) => {
      const kind = KINDS[type.trim()];
      if (!kind) throw new SlackError("invalid_types");
      return kind;
    }),
  );
}
