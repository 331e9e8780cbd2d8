import { needMember, needNoDirect, scopedChannel } from "../channels.ts";
import { SlackError } from "../errors.ts";
import { defineMethod } from "../method.ts";
import { anyKind, MANAGE } from "../scopes.ts";

export default defineMethod({
  name: "conversations.kick",
  tier: 3,
  scopes: anyKind(MANAGE),
  args: {
    channel: { type: "string", required: true, missing: "channel_not_found" },
    user: { type: "string", required: true, missing: "user_not_found" },
  },
  fidelity: {
    coverage: "partial",
    basis: "documented",
    missing: "the preference that says who may remove people",
    assumed: "archived channels too",
  },
  handle({ args, token, workspace }) {
    const { state } = workspace;
    const channel = scopedChannel(state, args.channel, token, MANAGE);
    needNoDirect(channel);
    needMember(channel, token);
    const user = state.users.get(args.user);
    if (!user) throw new SlackError("user_not_found");
    if (user.id === token.userId) throw new SlackError("cant_kick_self");
    if (channel.isGeneral) throw new SlackError("cant_kick_from_general");
    if (!channel.members.has(user.id)) throw new SlackError("not_in_channel");
    state.removeMember(channel, user.id);
    return { errors: {} };
  },
});
