import type { State } from "../state/state.ts";
import type { Bookmark, Channel } from "../state/types.ts";

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
    date_updated: 0,
    last_updated_by_user_id: bookmark.createdBy,
    last_updated_by_team_id: state.team.id,
    shortcut_id: null,
    app_id: null,
  };
}
