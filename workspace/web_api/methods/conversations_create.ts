import { checkChannelName } from "../channel_name.ts";
import { conversationObject } from "../channels.ts";
import { SlackError } from "../errors.ts";
import { defineMethod } from "../method.ts";
import { MANAGE, needScope } from "../scopes.ts";

export default defineMethod({
  name: "conversations.create",
  tier: 2,
  scopes: [...MANAGE.public, ...MANAGE.private],
  args: {
    name: { type: "string", required: true, missing: "invalid_name_required" },
    is_private: { type: "boolean" },
  },
  fidelity: {
    coverage: "partial",
    basis: "documented",
    assumed: "letters without case are allowed",
    missing: "names of people and groups are not taken for channels",
  },
  handle({ args, token, workspace }) {
    const { state } = workspace;
    const kind = args.is_private ? "private" : "public";
    needScope(token, ...MANAGE[kind]);
    checkChannelName(args.name);
    if (state.channelNamed(args.name)) throw new SlackError("name_taken");
    const channel = state.createChannel(args.name, token.userId, kind);
    return { channel: conversationObject(channel, token) };
  },
});
