import type { State } from "../state/state.ts";
import type { Channel, Message, User } from "../state/types.ts";

/** Guests see only what they were invited to: https://slack.com/help/articles/202518103 */
export function isGuest(user: User): boolean {
  return user.isRestricted || user.isUltraRestricted;
}

/** Those who are of this organisation and no guests: they see every public channel. */
export function isMemberOfTeam(user: User): boolean {
  return !isGuest(user) && user.teamId === undefined;
}

/** The person who acts or looks; nothing for bots, deactivated and unknown ones. */
export function personOf(state: State, userId: string): User | undefined {
  const user = state.users.get(userId);
  return user && !user.isBot && !user.deleted ? user : undefined;
}

/** True if this person may know of the channel and read it. */
export function maySee(channel: Channel, user: User): boolean {
  return channel.members.has(user.id) ||
    channel.kind === "public" && isMemberOfTeam(user);
}

/** The channel with this id, if there is one for this person. */
export function channelFor(
  state: State,
  user: User,
  channelId: string,
): Channel | undefined {
  const channel = state.channels.get(channelId);
  return channel && maySee(channel, user) ? channel : undefined;
}

/** The channel's lines for this person, oldest first, with what only they see. */
export function linesFor(channel: Channel, user: User): Message[] {
  const own = channel.ephemeral.filter((message) =>
    message.ephemeralTo === user.id && !message.threadTs
  );
  return own.length
    ? [...channel.messages, ...own].sort(byTs)
    : channel.messages;
}

/** The replies to a message for this person, oldest first. */
export function repliesFor(
  channel: Channel,
  parent: Message,
  user: User,
): Message[] {
  const own = channel.ephemeral.filter((message) =>
    message.ephemeralTo === user.id && message.threadTs === parent.ts
  );
  return [...parent.replies ?? [], ...own].sort(byTs);
}

/** All ts have ten digits, a dot and six more, so text order is time order. */
function byTs(a: Message, b: Message): number {
  return a.ts < b.ts ? -1 : 1;
}
