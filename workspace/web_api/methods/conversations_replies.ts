import { needReader, scopedChannel } from "../channels.ts";
import { defineMethod } from "../method.ts";
import { findMessage, messageObject } from "../messages.ts";
import { checkLimit, pageOf } from "../pages.ts";
import { anyKind, HISTORY } from "../scopes.ts";
import { rangeArgs, readRange } from "../time_range.ts";

const LIMIT_MAX = 1000;

export default defineMethod({
  name: "conversations.replies",
  tier: 3,
  scopes: anyKind(HISTORY),
  args: {
    channel: { type: "string", required: true, missing: "channel_not_found" },
    ts: { type: "string", required: true, missing: "thread_not_found" },
    ...rangeArgs,
    limit: { type: "integer" },
    cursor: { type: "string" },
    include_all_metadata: { type: "boolean" },
  },
  fidelity: { coverage: "full", basis: "documented" },
  handle({ args, token, workspace }) {
    const { state } = workspace;
    const channel = scopedChannel(state, args.channel, token, HISTORY);
    needReader(state, channel, token);
    const named = findMessage(channel, args.ts, "thread_not_found");
    const parent = named.threadTs === undefined
      ? named
      : findMessage(channel, named.threadTs, "thread_not_found");
    const isInRange = readRange(args);
    const limit = checkLimit(
      Math.min(args.limit ?? LIMIT_MAX, LIMIT_MAX),
      LIMIT_MAX,
    );
    const replies = (parent.replies ?? []).filter(({ ts }) => isInRange(ts));
    const page = pageOf(workspace, replies, ({ ts }) => ts, {
      limit,
      cursor: args.cursor,
    });
    // The parent opens each page, whatever the range and the limit.
    return {
      messages: [parent, ...page.items].map((message) =>
        messageObject(state, channel, message, {
          allMetadata: args.include_all_metadata,
        })
      ),
      has_more: page.nextCursor !== "",
      ...(page.nextCursor
        ? { response_metadata: { next_cursor: page.nextCursor } }
        : {}),
    };
  },
});
