import { conversationObject } from "../channels.ts";
import { readTypes } from "../channel_types.ts";
import { SlackError } from "../errors.ts";
import { defineMethod } from "../method.ts";
import { checkLimit, pageOf } from "../pages.ts";
import { anyKind, READ } from "../scopes.ts";

const LIMIT_DEFAULT = 100;
const LIMIT_MAX = 999;

export default defineMethod({
  name: "users.conversations",
  tier: 3,
  scopes: anyKind(READ),
  args: {
    user: { type: "string" },
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
    const { state } = workspace;
    const limit = checkLimit(args.limit ?? LIMIT_DEFAULT, LIMIT_MAX);
    const kinds = readTypes(args.types, token);
    const user = args.user ?? token.userId;
    if (!state.users.has(user)) throw new SlackError("user_not_found");
    const channels = [...state.channels.values()].filter((channel) =>
      kinds.has(channel.kind) && channel.members.has(user) &&
      (channel.kind === "public" || channel.members.has(token.userId)) &&
      !(args.exclude_archived && channel.isArchived)
    );
    const page = pageOf(workspace, channels, ({ id }) => id, {
      limit,
      cursor: args.cursor,
    });
    return {
      channels: page.items.map((channel) => conversationObject(channel, token)),
      response_metadata: { next_cursor: page.nextCursor },
    };
  },
});
