import { conversationObject, needOpen, visibleChannel } from "../channels.ts";
import { SlackError } from "../errors.ts";
import { defineMethod } from "../method.ts";

export default defineMethod({
  name: "conversations.join",
  tier: 3,
  scopes: ["channels:join"],
  args: {
    channel: { type: "string", required: true, missing: "channel_not_found" },
  },
  fidelity: { coverage: "full", basis: "documented" },
  handle({ args, token, workspace }) {
    const { state } = workspace;
    const channel = visibleChannel(state, args.channel, token);
    if (channel.kind !== "public") {
      throw new SlackError("method_not_supported_for_channel_type");
    }
    needOpen(channel);
    const wasIn = channel.members.has(token.userId);
    state.addMember(channel, token.userId);
    return {
      channel: conversationObject(channel, token),
      ...(wasIn
        ? {
          warning: "already_in_channel",
          response_metadata: { warnings: ["already_in_channel"] },
        }
        : {}),
    };
  },
});
