import { bookmarkObject } from "../bookmarks.ts";
import { visibleChannel } from "../channels.ts";
import { defineMethod } from "../method.ts";

export default defineMethod({
  name: "bookmarks.list",
  tier: 3,
  scopes: ["bookmarks:read"],
  args: {
    channel_id: {
      type: "string",
      required: true,
      missing: "channel_not_found",
    },
  },
  fidelity: { coverage: "full", basis: "documented" },
  handle({ args, token, workspace }) {
    const { state } = workspace;
    const channel = visibleChannel(state, args.channel_id, token);
    return {
      bookmarks: channel.bookmarks.map((bookmark) =>
        bookmarkObject(state, channel, bookmark)
      ),
    };
  },
});
