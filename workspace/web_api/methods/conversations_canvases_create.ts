import { needCanvases, readDocument } from "../canvases.ts";
import { needMember, needOpen, visibleChannel } from "../channels.ts";
import { SlackError } from "../errors.ts";
import { defineMethod } from "../method.ts";

export default defineMethod({
  name: "conversations.canvases.create",
  tier: 2,
  scopes: ["canvases:write"],
  args: {
    channel_id: {
      type: "string",
      required: true,
      missing: "channel_not_found",
    },
    title: { type: "string" },
    document_content: { type: "object" },
  },
  fidelity: {
    coverage: "full",
    basis: "documented",
    assumed:
      "`not_in_channel` and `is_archived`; only with `canvases` switched `team_tier_cannot_create_channel_canvases`",
  },
  handle({ args, token, workspace }) {
    needCanvases(workspace);
    const { state, assumptions } = workspace;
    const channel = visibleChannel(state, args.channel_id, token);
    needMember(channel, token);
    needOpen(channel);
    if (assumptions.canvases === "not in channels") {
      throw new SlackError("team_tier_cannot_create_channel_canvases");
    }
    if (state.canvases.of(channel)) {
      throw new SlackError("channel_canvas_already_exists");
    }
    const markdown = readDocument(
      args.document_content,
      "/document_content",
      "canvas_creation_failed",
    );
    const canvas = state.canvases.create({
      title: args.title ?? "",
      owner: token.userId,
      markdown,
      channelId: channel.id,
      isOfChannel: true,
    });
    return { canvas_id: canvas.id };
  },
});
