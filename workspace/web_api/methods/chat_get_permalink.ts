import { permalink } from "../../state/permalink.ts";
import { visibleChannel } from "../channels.ts";
import { defineMethod } from "../method.ts";
import { findMessage } from "../messages.ts";

export default defineMethod({
  name: "chat.getPermalink",
  tier: "special",
  scopes: [],
  args: {
    channel: { type: "string", required: true, missing: "channel_not_found" },
    message_ts: {
      type: "string",
      required: true,
      missing: "message_not_found",
    },
  },
  fidelity: { coverage: "full", basis: "documented" },
  handle({ args, token, workspace }) {
    const { state } = workspace;
    const channel = visibleChannel(state, args.channel, token);
    const message = findMessage(channel, args.message_ts);
    return {
      channel: channel.id,
      permalink: permalink(state, channel, message),
    };
  },
});
