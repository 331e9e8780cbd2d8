import type { Token } from "../engine/tokens.ts";
import type { State } from "../state/state.ts";
import type { Bookmark, Channel } from "../state/types.ts";
import { visibleChannel } from "./channels.ts";
import { SlackError } from "./errors.ts";
import type { ArgSpec } from "./method.ts";

/** The arguments that say which bookmark a call means. */
export const bookmarkArgs = {
  channel_id: { type: "string", required: true, missing: "channel_not_found" },
  bookmark_id: { type: "string", required: true, missing: "not_found" },
} as const satisfies Record<string, ArgSpec>;

/**
 * The channel, if the caller may change its bookmarks.
 *
 * @throws SlackError `channel_not_found`, `permission_denied`
 */
export function bookmarkableChannel(
  state: State,
  id: string,
  token: Token,
): Channel {
  const channel = visibleChannel(state, id, token);
  if (!channel.members.has(token.userId) || channel.isArchived) {
    throw new SlackError("permission_denied");
  }
  return channel;
}

/** @throws SlackError `not_found` */
export function findBookmark(channel: Channel, id: string): Bookmark {
  const bookmark = channel.bookmarks.find((each) => each.id === id);
  if (!bookmark) throw new SlackError("not_found");
  return bookmark;
}

/** @throws SlackError `invalid_link` */
export function checkLink(link: string): void {
  if (!/^https?:\/\/./.test(link)) throw new SlackError("invalid_link");
}

/** @throws SlackError `invalid_emoji` */
export function checkEmoji(emoji: string): void {
  if (!/^:[a-z0-9_+'-]+:$/.test(emoji)) throw new SlackError("invalid_emoji");
}

/** A bookmark as Slack answers it: https://docs.slack.dev/reference/methods/bookmarks.add */
export function bookmarkObject(
  state: State,
  channel: Channel,
  bookmark: Bookmark,
): Record<string, unknown> {
  return {
    id: bookmark.id,
    channel_id: channel.id,
    title: bookmark.title,
    link: bookmark.link,
    emoji: bookmark.emoji,
    icon_url: null,
    type: bookmark.type,
    entity_id: null,
    date_created: bookmark.created,
    date_updated: bookmark.updated?.at ?? 0,
    last_updated_by_user_id: bookmark.updated?.by ?? bookmark.createdBy,
    last_updated_by_team_id: state.team.id,
    shortcut_id: null,
    app_id: null,
  };
}
