import { SlackError } from "../errors.ts";
import { defineMethod } from "../method.ts";
import { checkLimit, pageOf } from "../pages.ts";

const LIMIT_DEFAULT = 100;
const LIMIT_MAX = 1000;

export default defineMethod({
  name: "chat.scheduledMessages.list",
  tier: 3,
  scopes: [],
  args: {
    channel: { type: "string" },
    oldest: { type: "integer" },
    latest: { type: "integer" },
    limit: { type: "integer" },
    cursor: { type: "string" },
  },
  fidelity: { coverage: "full", basis: "documented" },
  handle({ args, token, workspace }) {
    const { state } = workspace;
    if (args.channel && !state.channels.has(args.channel)) {
      throw new SlackError("invalid_channel");
    }
    const limit = checkLimit(args.limit ?? LIMIT_DEFAULT, LIMIT_MAX);
    const own = state.scheduled.list().filter(({ channel, draft, postAt }) =>
      draft.user === token.userId &&
      (!args.channel || channel.id === args.channel) &&
      postAt >= (args.oldest ?? 0) && postAt <= (args.latest ?? Infinity)
    );
    const page = pageOf(workspace, own, ({ id }) => id, {
      limit,
      cursor: args.cursor,
    });
    return {
      scheduled_messages: page.items.map((message) => ({
        id: message.id,
        channel_id: message.channel.id,
        post_at: message.postAt,
        date_created: message.created,
        text: message.draft.text,
      })),
      response_metadata: { next_cursor: page.nextCursor },
    };
  },
});
