import { ofPin } from "./happenings.ts";
import type { State } from "./state.ts";
import type { Channel, Message } from "./types.ts";

/** Pins a message, with the line that Slack writes about it. */
export function pin(
  state: State,
  channel: Channel,
  message: Message,
  userId: string,
): void {
  channel.pins.push({
    ts: message.ts,
    user: userId,
    created: state.seconds(),
  });
  state.post(channel, {
    user: userId,
    subtype: "pinned_item",
    text: `<@${userId}> pinned a message to this channel.`,
  });
  state.happened(ofPin("pin_added", channel, message, userId));
}

/** Takes a pin away. Answers whether there was one. */
export function unpin(
  state: State,
  channel: Channel,
  message: Message,
  userId: string,
): boolean {
  const at = channel.pins.findIndex(({ ts }) => ts === message.ts);
  if (at < 0) return false;
  channel.pins.splice(at, 1);
  state.changed();
  state.happened(ofPin("pin_removed", channel, message, userId));
  return true;
}
