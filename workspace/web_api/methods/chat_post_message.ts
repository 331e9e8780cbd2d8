import { defineMethod } from "../method.ts";
import { contentArgs, metadataArg, readMetadata } from "../message_content.ts";
import { messageObject } from "../messages.ts";
import { draftOf, threadOf, writableChannel } from "../posting.ts";

/** Longer text is cut: https://docs.slack.dev/reference/methods/chat.postMessage#truncating */
const TEXT_MAX = 40_000;

export default defineMethod({
  name: "chat.postMessage",
  tier: "special",
  scopes: ["chat:write"],
  args: {
    channel: { type: "string", required: true, missing: "channel_not_found" },
    ...contentArgs,
    metadata: metadataArg,
    thread_ts: { type: "string" },
    reply_broadcast: { type: "boolean" },
  },
  fidelity: {
    coverage: "partial",
    basis: "documented",
    missing:
      "attachments, markdown_text, username and icon, link_names, parse, unfurling",
  },
  handle({ args, token, workspace }) {
    const { state } = workspace;
    const channel = writableChannel(workspace, args.channel, token);
    const { text, warnings } = cut(args.text ?? "");
    const draft = draftOf(workspace, token, text, args.blocks ?? []);
    const metadata = args.metadata && readMetadata(args.metadata);
    const message = state.post(channel, {
      ...draft,
      ...(metadata ? { metadata } : {}),
      ...(args.thread_ts
        ? {
          threadTs: threadOf(channel, args.thread_ts),
          broadcast: args.reply_broadcast ?? false,
        }
        : {}),
    });
    return {
      channel: channel.id,
      ts: message.ts,
      message: messageObject(state, channel, message, { allMetadata: true }),
      ...(warnings.length
        ? { warning: warnings.join(","), response_metadata: { warnings } }
        : {}),
    };
  },
});

function cut(text: string): { text: string; warnings: string[] } {
  const characters = [...text];
  return characters.length > TEXT_MAX
    ? {
      text: characters.slice(0, TEXT_MAX).join(""),
      warnings: ["message_truncated"],
    }
    : { text, warnings: [] };
}
