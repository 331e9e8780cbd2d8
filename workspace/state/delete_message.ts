import type { State } from "./state.ts";
import type { Channel, Message } from "./types.ts";

/**
 * Takes a message away, and its pin. One with replies leaves a place behind
 * that says so, since they stay.
 */
export function deleteMessage(
  state: State,
  channel: Channel,
  message: Message,
): void {
  channel.pins = channel.pins.filter(({ ts }) => ts !== message.ts);
  if (message.replies?.length) {
    leaveTombstone(message);
  } else {
    channel.byTs.delete(message.ts);
    channel.messages = channel.messages.filter((each) => each !== message);
    const parent = channel.byTs.get(message.threadTs ?? "");
    if (parent?.replies) {
      parent.replies = parent.replies.filter((each) => each !== message);
    }
  }
  state.changed();
}

function leaveTombstone(message: Message): void {
  message.subtype = "tombstone";
  message.text = "This message was deleted.";
  message.user = "USLACKBOT";
  message.reactions = [];
  delete message.blocks;
  delete message.metadata;
  delete message.botId;
  delete message.appId;
}
