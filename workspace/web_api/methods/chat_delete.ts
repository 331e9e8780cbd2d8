import { deleteMessage } from "../../state/delete_message.ts";
import { visibleChannel } from "../channels.ts";
import { SlackError } from "../errors.ts";
import { findMessage } from "../messages.ts";
import { defineMethod } from "../method.ts";

export default defineMethod({
  name: "chat.delete",
  tier: 3,
  scopes: ["chat:write"],
  args: {
    channel: { type: "string", required: true, missing: "channel_not_found" },
    ts: { type: "string", required: true, missing: "message_not_found" },
  },
  fidelity: {
    coverage: "full",
    basis: "documented",
    assumed: "a message with replies leaves a tombstone",
  },
  handle({ args, token, workspace }) {
    const { state } = workspace;
    const channel = visibleChannel(state, args.channel, token);
    const message = findMessage(channel, args.ts);
    if (message.user !== token.userId || message.subtype) {
      throw new SlackError("cant_delete_message");
    }
    deleteMessage(state, channel, message);
    return { channel: channel.id, ts: message.ts };
  },
});
