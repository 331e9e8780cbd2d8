import { needMember, needNoDirect, scopedChannel } from "../channels.ts";
import { SlackError } from "../errors.ts";
import { defineMethod } from "../method.ts";
import { anyKind, MANAGE } from "../scopes.ts";

export default defineMethod({
  name: "conversations.archive",
  tier: 2,
  scopes: anyKind(MANAGE),
  args: {
    channel: { type: "string", required: true, missing: "channel_not_found" },
  },
  fidelity: { coverage: "full", basis: "documented" },
  handle({ args, token, workspace }) {
    const { state } = workspace;
    const channel = scopedChannel(state, args.channel, token, MANAGE);
    needNoDirect(channel);
    if (channel.isArchived) throw new SlackError("already_archived");
    needMember(channel, token);
    if (channel.isGeneral) throw new SlackError("cant_archive_general");
    state.archive(channel, token.userId);
    return {};
  },
});
