import type { State } from "./state.ts";
import type { Channel } from "./types.ts";

/** Makes a public channel private; nothing tells an app of it. */
export function makePrivate(
  state: State,
  channel: Channel,
  userId: string,
): void {
  channel.kind = "private";
  state.post(channel, {
    user: userId,
    subtype: "channel_convert_to_private",
    text: `<@${userId}> made this channel private`,
  });
}
