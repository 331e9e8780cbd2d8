import { needCanvases, readDocument } from "../canvases.ts";
import { needMember, visibleChannel } from "../channels.ts";
import { defineMethod } from "../method.ts";

export default defineMethod({
  name: "canvases.create",
  tier: 2,
  scopes: ["canvases:write"],
  args: {
    title: { type: "string" },
    document_content: { type: "object" },
    channel_id: { type: "string" },
  },
  fidelity: {
    coverage: "partial",
    basis: "documented",
    missing: "plans without canvases of their own",
    assumed:
      "as a tab its channel may read it; `not_in_channel` for channels one is not in",
  },
  handle({ args, token, workspace }) {
    needCanvases(workspace);
    const { state } = workspace;
    const channel = args.channel_id
      ? visibleChannel(state, args.channel_id, token)
      : undefined;
    if (channel) needMember(channel, token);
    const markdown = readDocument(
      args.document_content,
      "/document_content",
      "canvas_creation_failed",
    );
    const canvas = state.canvases.create({
      title: args.title ?? "",
      owner: token.userId,
      markdown,
      ...(channel ? { channelId: channel.id } : {}),
      isOfChannel: false,
    });
    return { canvas_id: canvas.id };
  },
});
