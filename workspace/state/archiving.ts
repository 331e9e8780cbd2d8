import { ofChannel } from "./happenings.ts";
import type { State } from "./state.ts";
import type { Channel } from "./types.ts";

/** Archives a channel; bots are out of it at once, as in Slack. */
export function archive(state: State, channel: Channel, userId: string): void {
  state.post(channel, {
    user: userId,
    subtype: "channel_archive",
    text: `<@${userId}> archived the channel`,
  });
  channel.isArchived = true;
  for (const member of channel.members) {
    if (state.users.get(member)?.isBot) channel.members.delete(member);
  }
  state.changed();
  state.happened(ofChannel("channel_archived", channel, userId));
}

/** Brings an archived channel back; bots stay out until they are invited. */
export function unarchive(
  state: State,
  channel: Channel,
  userId: string,
): void {
  channel.isArchived = false;
  state.post(channel, {
    user: userId,
    subtype: "channel_unarchive",
    text: `<@${userId}> un-archived the channel`,
  });
  state.happened(ofChannel("channel_unarchived", channel, userId));
}
