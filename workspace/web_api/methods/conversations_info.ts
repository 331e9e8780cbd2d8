import { conversationObject, scopedChannel } from "../channels.ts";
import { defineMethod } from "../method.ts";
import { anyKind, READ } from "../scopes.ts";

export default defineMethod({
  name: "conversations.info",
  tier: 3,
  scopes: anyKind(READ),
  args: {
    channel: { type: "string", required: true, missing: "channel_not_found" },
    include_num_members: { type: "boolean" },
  },
  fidelity: {
    coverage: "partial",
    basis: "documented",
    missing: "properties, locale",
  },
  handle({ args, token, workspace }) {
    const channel = scopedChannel(workspace.state, args.channel, token, READ);
    return {
      channel: {
        ...conversationObject(channel, token),
        ...(args.include_num_members
          ? { num_members: channel.members.size }
          : {}),
      },
    };
  },
});
