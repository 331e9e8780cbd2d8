import { needNoDirect, needOpen, scopedChannel } from "../channels.ts";
import { SlackError } from "../errors.ts";
import { defineMethod } from "../method.ts";
import { anyKind, MANAGE } from "../scopes.ts";

export default defineMethod({
  name: "conversations.leave",
  tier: 3,
  scopes: anyKind(MANAGE),
  args: {
    channel: { type: "string", required: true, missing: "channel_not_found" },
  },
  fidelity: {
    coverage: "full",
    basis: "documented",
    assumed: "only private channels keep their last member",
  },
  handle({ args, token, workspace }) {
    const { state } = workspace;
    const channel = scopedChannel(state, args.channel, token, MANAGE);
    needNoDirect(channel);
    needOpen(channel);
    // As the page shows it: not carried out, and no error.
    if (!channel.members.has(token.userId)) {
      return { ok: false, not_in_channel: true };
    }
    const user = state.users.get(token.userId)!;
    if (channel.isGeneral) throw new SlackError("cant_leave_general");
    if (user.isRestricted || user.isUltraRestricted) {
      throw new SlackError("user_is_restricted");
    }
    if (channel.kind === "private" && channel.members.size === 1) {
      throw new SlackError("last_member");
    }
    state.removeMember(channel, user.id);
    return {};
  },
});
