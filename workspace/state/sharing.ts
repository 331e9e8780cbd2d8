import { ofDisconnecting, ofSharing } from "./happenings.ts";
import type { State } from "./state.ts";
import type { Channel } from "./types.ts";

/** Lets another organisation have a channel too, by Slack Connect. */
export function share(state: State, channel: Channel, teamId: string): void {
  channel.sharedWith = [...channel.sharedWith ?? [], teamId];
  state.changed();
  state.happened(ofSharing(channel, teamId));
}

/** Takes a channel from another organisation: its people are out of it at once. */
export function disconnect(
  state: State,
  channel: Channel,
  teamId: string,
): void {
  const others = channel.sharedWith?.filter((id) => id !== teamId) ?? [];
  if (others.length) channel.sharedWith = others;
  else delete channel.sharedWith;
  for (const member of [...channel.members]) {
    if (state.users.get(member)?.teamId === teamId) {
      state.removeMember(channel, member);
    }
  }
  state.changed();
  state.happened(ofDisconnecting(channel, teamId));
}
