import { SlackError } from "../errors.ts";
import { defineMethod } from "../method.ts";
import { contentArgs } from "../message_content.ts";
import { draftOf, threadOf, writableChannel } from "../posting.ts";

const TEXT_MAX = 40_000;

export default defineMethod({
  name: "chat.postEphemeral",
  tier: 4,
  scopes: ["chat:write"],
  args: {
    channel: { type: "string", required: true, missing: "channel_not_found" },
    user: { type: "string", required: true, missing: "user_not_in_channel" },
    ...contentArgs,
    thread_ts: { type: "string" },
  },
  fidelity: {
    coverage: "partial",
    basis: "documented",
    missing: "attachments, markdown_text, username and icon; kept until left",
  },
  handle({ args, token, workspace }) {
    const { state } = workspace;
    const channel = writableChannel(workspace, args.channel, token);
    const user = state.users.get(args.user);
    if (!user || user.deleted || !channel.members.has(user.id)) {
      throw new SlackError("user_not_in_channel");
    }
    const text = args.text ?? "";
    if ([...text].length > TEXT_MAX) throw new SlackError("msg_too_long");
    const message = state.postEphemeral(channel, user.id, {
      ...draftOf(workspace, token, text, args.blocks ?? []),
      ...(args.thread_ts
        ? { threadTs: threadOf(channel, args.thread_ts) }
        : {}),
    });
    return { message_ts: message.ts };
  },
});
