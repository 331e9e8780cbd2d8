import { permalink } from "./permalink.ts";
import type { State } from "./state.ts";
import type { Channel, Message, User } from "./types.ts";

/** Slack's names of what event triggers can listen to, as far as it happens here. */
export type HappeningType =
  | "app_mentioned"
  | "channel_archived"
  | "channel_created"
  | "channel_deleted"
  | "channel_renamed"
  | "channel_shared"
  | "channel_unarchived"
  | "channel_unshared"
  | "dnd_updated"
  | "message_metadata_posted"
  | "message_posted"
  | "pin_added"
  | "pin_removed"
  | "reaction_added"
  | "reaction_removed"
  | "user_joined_channel"
  | "user_left_channel";

/** Something that happened and that event triggers may hear. */
export interface Happening {
  type: HappeningType;
  /** Where, unless it is about a person. */
  channel?: Channel;
  /** What a trigger sees of it, named as Slack does: https://docs.slack.dev/tools/deno-slack-sdk/guides/creating-event-triggers */
  data: Record<string, unknown>;
}

/**
 * What a new message sets off: that it was posted, that an app is mentioned in
 * it, that it carries metadata. Lines that Slack itself writes set off nothing.
 */
export function ofMessage(
  users: ReadonlyMap<string, User>,
  channel: Channel,
  message: Message,
): Happening[] {
  if (message.subtype) return [];
  const place = {
    channel_id: channel.id,
    channel_type: channel.kind,
    message_ts: message.ts,
    text: message.text,
    user_id: message.user,
  };
  return [
    {
      type: "message_posted",
      channel,
      data: { ...place, thread_ts: message.threadTs ?? null },
    },
    ...mentionedApps(users, message.text).map((appId): Happening => ({
      type: "app_mentioned",
      channel,
      data: { ...place, app_id: appId, channel_name: channel.name },
    })),
    ...(message.metadata
      ? [{
        type: "message_metadata_posted" as const,
        channel,
        data: {
          app_id: message.appId ?? null,
          channel_id: channel.id,
          message_ts: message.ts,
          metadata: message.metadata,
          user_id: message.user,
        },
      }]
      : []),
  ];
}

function mentionedApps(
  users: ReadonlyMap<string, User>,
  text: string,
): string[] {
  const apps = [...text.matchAll(/<@([A-Z0-9]+)(?:\|[^>]*)?>/g)].flatMap(
    ([, id]) => users.get(id!)?.appId ?? [],
  );
  return [...new Set(apps)];
}

/** A change of the channel itself, made by this person. */
export function ofChannel(
  type:
    | "channel_archived"
    | "channel_deleted"
    | "channel_renamed"
    | "channel_unarchived",
  channel: Channel,
  userId: string,
): Happening {
  return {
    type,
    channel,
    data: { ...named(channel), user_id: userId },
  };
}

export function ofCreation(channel: Channel): Happening {
  return {
    type: "channel_created",
    channel,
    data: {
      ...named(channel),
      created: channel.created,
      creator_id: channel.creator,
    },
  };
}

/** That another organisation has the channel too from now on. */
export function ofSharing(channel: Channel, teamId: string): Happening {
  return {
    type: "channel_shared",
    channel,
    data: { ...named(channel), connected_team_id: teamId },
  };
}

/** That another organisation has it no longer. */
export function ofDisconnecting(channel: Channel, teamId: string): Happening {
  return {
    type: "channel_unshared",
    channel,
    data: {
      ...named(channel),
      disconnected_team_id: teamId,
      is_ext_shared: channel.sharedWith !== undefined,
    },
  };
}

/** That somebody came, by themselves or invited. */
export function ofJoining(
  channel: Channel,
  userId: string,
  inviter: string | undefined,
): Happening {
  return {
    type: "user_joined_channel",
    channel,
    data: {
      channel_id: channel.id,
      inviter_id: inviter ?? null,
      user_id: userId,
    },
  };
}

/** That somebody paused or resumed their notifications. */
export function ofDoNotDisturb(
  userId: string,
  status: Record<string, unknown>,
): Happening {
  return {
    type: "dnd_updated",
    data: { dnd_status: status, user_id: userId },
  };
}

export function ofLeaving(channel: Channel, userId: string): Happening {
  return {
    type: "user_left_channel",
    channel,
    data: { channel_id: channel.id, user_id: userId },
  };
}

export function ofPin(
  type: "pin_added" | "pin_removed",
  channel: Channel,
  message: Message,
  userId: string,
): Happening {
  return {
    type,
    channel,
    data: { ...named(channel), message_ts: message.ts, user_id: userId },
  };
}

/** That somebody reacted; `state` is asked for the addresses of the messages. */
export function ofReaction(
  state: State,
  channel: Channel,
  message: Message,
  reaction: string,
  userId: string,
): Happening {
  const parent = message.threadTs === undefined
    ? undefined
    : channel.byTs.get(message.threadTs);
  const place = { channel_id: channel.id, message_ts: message.ts };
  return {
    type: "reaction_added",
    channel,
    data: {
      ...place,
      message_context: place,
      message_link: permalink(state, channel, message),
      parent_message_link: parent ? permalink(state, channel, parent) : null,
      reaction,
      user_id: userId,
      item_user: message.user,
    },
  };
}

function named(channel: Channel): Record<string, unknown> {
  return {
    channel_id: channel.id,
    channel_name: channel.name,
    channel_type: channel.kind,
  };
}
