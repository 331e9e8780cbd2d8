import type { Bookmark } from "../../state/types.ts";
import {
  bookmarkableChannel,
  bookmarkObject,
  checkEmoji,
  checkLink,
} from "../bookmarks.ts";
import { SlackError } from "../errors.ts";
import { defineMethod } from "../method.ts";

/** Slack's help says 100 a channel; the method's page names the error only. */
const BOOKMARKS_MAX = 100;

export default defineMethod({
  name: "bookmarks.add",
  tier: 2,
  scopes: ["bookmarks:write"],
  args: {
    channel_id: {
      type: "string",
      required: true,
      missing: "channel_not_found",
    },
    title: { type: "string", required: true },
    type: { type: "string", required: true, missing: "invalid_bookmark_type" },
    link: { type: "string", required: true, missing: "invalid_link" },
    emoji: { type: "string" },
  },
  fidelity: {
    coverage: "partial",
    basis: "documented",
    missing: "folders, files and messages as bookmarks",
    assumed: "100 bookmarks a channel, as Slack's help says",
  },
  handle({ args, token, workspace }) {
    const { state } = workspace;
    const channel = bookmarkableChannel(state, args.channel_id, token);
    if (args.type !== "link") throw new SlackError("invalid_bookmark_type");
    checkLink(args.link);
    if (args.emoji) checkEmoji(args.emoji);
    if (channel.bookmarks.length >= BOOKMARKS_MAX) {
      throw new SlackError("too_many_bookmarks");
    }
    const bookmark: Bookmark = {
      id: workspace.ids.make("Bk"),
      title: args.title,
      link: args.link,
      emoji: args.emoji ?? "",
      type: "link",
      createdBy: token.userId,
      created: state.seconds(),
    };
    channel.bookmarks.push(bookmark);
    state.changed();
    return { bookmark: bookmarkObject(state, channel, bookmark) };
  },
});
