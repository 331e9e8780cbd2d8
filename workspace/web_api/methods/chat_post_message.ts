import { defineMethod } from "../method.ts";
import {
  contentArgs,
  metadataArg,
  readMetadata,
  warningFields,
} from "../message_content.ts";
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
    assumed:
      "13,200 characters in all blocks; 16 KiB of metadata, the wording of its warning; who left answers `user_disabled`, a stranger `channel_not_found`",
  },
  handle({ args, token, workspace }) {
    const { state } = workspace;
    const channel = writableChannel(workspace, args.channel, token);
    const text = args.text ?? "";
    const cut = [...text].length > TEXT_MAX;
    const draft = draftOf(
      workspace,
      token,
      cut ? [...text].slice(0, TEXT_MAX).join("") : text,
      args.blocks ?? [],
    );
    const { metadata, warnings } = readMetadata(
      args.metadata,
      workspace.app.manifest,
    );
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
      ...warningFields([...cut ? ["message_truncated"] : [], ...warnings]),
    };
  },
});
