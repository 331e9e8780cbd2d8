import type { Token } from "../engine/tokens.ts";
import type { State } from "../state/state.ts";
import type { Channel } from "../state/types.ts";
import { SlackError } from "./errors.ts";
import { needScope, type ScopesByKind } from "./scopes.ts";

/**
 * The channel with this id, as far as the caller may know of it: private ones
 * do not exist for those who are not in them.
 *
 * @throws SlackError `channel_not_found`
 */
export function visibleChannel(
  state: State,
  id: string,
  token: Token,
): Channel {
  const channel = state.channels.get(id);
  if (
    !channel ||
    channel.kind !== "public" && !channel.members.has(token.userId)
  ) throw new SlackError("channel_not_found");
  return channel;
}

/**
 * The channel with this id, if the caller may do to its kind what these scopes
 * are for.
 *
 * @throws SlackError `channel_not_found`, `missing_scope`
 */
export function scopedChannel(
  state: State,
  id: string,
  token: Token,
  scopes: ScopesByKind,
): Channel {
  const channel = visibleChannel(state, id, token);
  needScope(token, ...scopes[channel.kind]);
  return channel;
}

/**
 * Bots read only channels they are in; people read every public one.
 *
 * @throws SlackError `not_in_channel`
 */
export function needReader(state: State, channel: Channel, token: Token): void {
  if (state.users.get(token.userId)?.isBot) needMember(channel, token);
}

/** @throws SlackError `method_not_supported_for_channel_type` */
export function needNoDirect(channel: Channel): void {
  if (channel.kind === "im") {
    throw new SlackError("method_not_supported_for_channel_type");
  }
}

/** @throws SlackError `not_in_channel` */
export function needMember(channel: Channel, token: Token): void {
  if (!channel.members.has(token.userId)) {
    throw new SlackError("not_in_channel");
  }
}

/** @throws SlackError `is_archived` */
export function needOpen(channel: Channel): void {
  if (channel.isArchived) throw new SlackError("is_archived");
}

/** A conversation object as Slack answers it, seen by the caller. */
export function conversationObject(
  channel: Channel,
  token: Token,
): Record<string, unknown> {
  return {
    id: channel.id,
    ...(channel.kind === "im"
      ? {
        user: [...channel.members].find((id) => id !== token.userId) ??
          token.userId,
      }
      : {
        name: channel.name,
        name_normalized: channel.name,
        previous_names: channel.previousNames,
      }),
    is_channel: channel.kind !== "im",
    is_group: false,
    is_im: channel.kind === "im",
    is_mpim: false,
    is_private: channel.kind !== "public",
    is_archived: channel.isArchived,
    is_general: channel.isGeneral,
    is_shared: channel.sharedWith !== undefined,
    is_ext_shared: channel.sharedWith !== undefined,
    is_org_shared: false,
    is_member: channel.members.has(token.userId),
    created: channel.created,
    creator: channel.creator,
    topic: topicObject(channel.topic),
    purpose: topicObject(channel.purpose),
  };
}

function topicObject(topic: Channel["topic"]) {
  return {
    value: topic.value,
    creator: topic.creator,
    last_set: topic.lastSet,
  };
}
