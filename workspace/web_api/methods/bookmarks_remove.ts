import {
  bookmarkableChannel,
  bookmarkArgs,
  findBookmark,
} from "../bookmarks.ts";
import { defineMethod } from "../method.ts";

export default defineMethod({
  name: "bookmarks.remove",
  tier: 2,
  scopes: ["bookmarks:write"],
  args: bookmarkArgs,
  fidelity: { coverage: "full", basis: "documented" },
  handle({ args, token, workspace }) {
    const { state } = workspace;
    const channel = bookmarkableChannel(state, args.channel_id, token);
    const bookmark = findBookmark(channel, args.bookmark_id);
    channel.bookmarks = channel.bookmarks.filter((each) => each !== bookmark);
    state.changed();
    return {};
  },
});
