import {
  bookmarkableChannel,
  bookmarkArgs,
  bookmarkObject,
  checkEmoji,
  checkLink,
  findBookmark,
} from "../bookmarks.ts";
import { defineMethod } from "../method.ts";

export default defineMethod({
  name: "bookmarks.edit",
  tier: 2,
  scopes: ["bookmarks:write"],
  args: {
    ...bookmarkArgs,
    title: { type: "string" },
    link: { type: "string" },
    emoji: { type: "string" },
  },
  fidelity: {
    coverage: "partial",
    basis: "documented",
    missing: "folders, files and messages as bookmarks",
  },
  handle({ args, token, workspace }) {
    const { state } = workspace;
    const channel = bookmarkableChannel(state, args.channel_id, token);
    const bookmark = findBookmark(channel, args.bookmark_id);
    if (args.link !== undefined) checkLink(args.link);
    if (args.emoji) checkEmoji(args.emoji);
    bookmark.title = args.title ?? bookmark.title;
    bookmark.link = args.link ?? bookmark.link;
    bookmark.emoji = args.emoji ?? bookmark.emoji;
    bookmark.updated = { by: token.userId, at: state.seconds() };
    state.changed();
    return { bookmark: bookmarkObject(state, channel, bookmark) };
  },
});
