import { scopedChannel } from "../channels.ts";
import { defineMethod } from "../method.ts";
import { checkLimit, pageOf } from "../pages.ts";
import { anyKind, READ } from "../scopes.ts";

const LIMIT_DEFAULT = 100;
const LIMIT_MAX = 1000;

export default defineMethod({
  name: "conversations.members",
  tier: 4,
  scopes: anyKind(READ),
  args: {
    channel: { type: "string", required: true, missing: "channel_not_found" },
    limit: { type: "integer" },
    cursor: { type: "string" },
  },
  fidelity: { coverage: "full", basis: "documented" },
  handle({ args, token, workspace }) {
    const channel = scopedChannel(workspace.state, args.channel, token, READ);
    const limit = checkLimit(args.limit ?? LIMIT_DEFAULT, LIMIT_MAX);
    const page = pageOf(workspace, [...channel.members], (id) => id, {
      limit,
      cursor: args.cursor,
    });
    return {
      members: page.items,
      response_metadata: { next_cursor: page.nextCursor },
    };
  },
});
