import { ofReaction } from "./happenings.ts";
import type { State } from "./state.ts";
import type { Channel, Message } from "./types.ts";

/** Adds a person's emoji to a message. Answers false if it is there already. */
export function react(
  state: State,
  channel: Channel,
  message: Message,
  name: string,
  userId: string,
): boolean {
  const same = message.reactions.find((reaction) => reaction.name === name);
  if (same?.users.includes(userId)) return false;
  if (same) same.users.push(userId);
  else message.reactions.push({ name, users: [userId] });
  state.changed();
  state.happened(ofReaction(state, channel, message, name, userId));
  return true;
}

/** Takes a person's emoji away. Answers false if there was none. */
export function unreact(
  state: State,
  channel: Channel,
  message: Message,
  name: string,
  userId: string,
): boolean {
  const same = message.reactions.find((reaction) => reaction.name === name);
  if (!same?.users.includes(userId)) return false;
  same.users = same.users.filter((id) => id !== userId);
  message.reactions = message.reactions.filter(({ users }) => users.length);
  state.changed();
  state.happened({
    type: "reaction_removed",
    channel,
    data: {
      channel_id: channel.id,
      message_ts: message.ts,
      reaction: name,
      user_id: userId,
    },
  });
  return true;
}
