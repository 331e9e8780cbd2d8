import { needReader, scopedChannel } from "../channels.ts";
import { defineMethod } from "../method.ts";
import { messageObject } from "../messages.ts";
import { checkLimit, pageOf } from "../pages.ts";
import { anyKind, HISTORY } from "../scopes.ts";
import { rangeArgs, readRange } from "../time_range.ts";

const LIMIT_DEFAULT = 100;
const LIMIT_MAX = 999;

export default defineMethod({
  name: "conversations.history",
  tier: 3,
  scopes: anyKind(HISTORY),
  args: {
    channel: { type: "string", required: true, missing: "channel_not_found" },
    ...rangeArgs,
    limit: { type: "integer" },
    cursor: { type: "string" },
    include_all_metadata: { type: "boolean" },
  },
  fidelity: {
    coverage: "full",
    basis: "documented",
    assumed: "a cursor ends after an hour",
  },
  handle({ args, token, workspace }) {
    const { state } = workspace;
    const channel = scopedChannel(state, args.channel, token, HISTORY);
    needReader(state, channel, token);
    const isInRange = readRange(args);
    const limit = checkLimit(
      Math.min(args.limit ?? LIMIT_DEFAULT, LIMIT_MAX),
      LIMIT_MAX,
    );
    const newestFirst = channel.messages.filter(({ ts }) => isInRange(ts))
      .reverse();
    const page = pageOf(workspace, newestFirst, ({ ts }) => ts, {
      limit,
      cursor: args.cursor,
    });
    return {
      messages: page.items.map((message) =>
        messageObject(state, channel, message, {
          allMetadata: args.include_all_metadata,
        })
      ),
      has_more: page.nextCursor !== "",
      pin_count: channel.pins.length,
      ...(page.nextCursor
        ? { response_metadata: { next_cursor: page.nextCursor } }
        : {}),
    };
  },
});
