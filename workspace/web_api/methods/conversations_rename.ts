import { checkChannelName } from "../channel_name.ts";
import {
  conversationObject,
  needMember,
  needNoDirect,
  needOpen,
  scopedChannel,
} from "../channels.ts";
import { SlackError } from "../errors.ts";
import { defineMethod } from "../method.ts";
import { anyKind, MANAGE } from "../scopes.ts";

export default defineMethod({
  name: "conversations.rename",
  tier: 2,
  scopes: anyKind(MANAGE),
  args: {
    channel: { type: "string", required: true, missing: "channel_not_found" },
    name: { type: "string", required: true, missing: "invalid_name_required" },
  },
  fidelity: {
    coverage: "partial",
    basis: "documented",
    missing: "channel managers; names are refused, never adapted",
    assumed: "the old name is free at once",
  },
  handle({ args, token, workspace }) {
    const { state } = workspace;
    const channel = scopedChannel(state, args.channel, token, MANAGE);
    needNoDirect(channel);
    needMember(channel, token);
    needOpen(channel);
    const mayRename = channel.creator === token.userId ||
      state.users.get(token.userId)?.isAdmin;
    if (!mayRename) throw new SlackError("not_authorized");
    checkChannelName(args.name);
    if (args.name !== channel.name) {
      if (state.channelNamed(args.name)) throw new SlackError("name_taken");
      state.renameChannel(channel, args.name, token.userId);
    }
    return { channel: conversationObject(channel, token) };
  },
});
