import { unarchive } from "../../state/archiving.ts";
import {
  conversationObject,
  needMember,
  needNoDirect,
  scopedChannel,
} from "../channels.ts";
import { SlackError } from "../errors.ts";
import { defineMethod } from "../method.ts";
import { anyKind, MANAGE } from "../scopes.ts";

export default defineMethod({
  name: "conversations.unarchive",
  tier: 2,
  scopes: anyKind(MANAGE),
  args: {
    channel: { type: "string", required: true, missing: "channel_not_found" },
  },
  // https://github.com/slack-go/slack/issues/1066
  fidelity: { coverage: "full", basis: "observed" },
  handle({ args, token, workspace }) {
    const { state } = workspace;
    const channel = scopedChannel(state, args.channel, token, MANAGE);
    needNoDirect(channel);
    if (!channel.isArchived) throw new SlackError("not_archived");
    // Archiving put every bot out, so this refuses them all.
    needMember(channel, token);
    unarchive(state, channel, token.userId);
    return { channel: conversationObject(channel, token) };
  },
});
