import { archive } from "../../state/archiving.ts";
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
  // That bots are out of it is observed: https://github.com/elastic/connectors/issues/1972
  fidelity: { coverage: "full", basis: "observed" },
  handle({ args, token, workspace }) {
    const { state } = workspace;
    const channel = scopedChannel(state, args.channel, token, MANAGE);
    needNoDirect(channel);
    if (channel.isArchived) throw new SlackError("already_archived");
    needMember(channel, token);
    if (channel.isGeneral) throw new SlackError("cant_archive_general");
    archive(state, channel, token.userId);
    return {};
  },
});
