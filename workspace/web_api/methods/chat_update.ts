import type { Block } from "../../block_kit/types.ts";
import type { Message } from "../../state/types.ts";
import { visibleChannel } from "../channels.ts";
import { SlackError } from "../errors.ts";
import { defineMethod } from "../method.ts";
import {
  contentArgs,
  metadataArg,
  readMetadata,
  warningFields,
} from "../message_content.ts";
import { findMessage, messageObject } from "../messages.ts";
import { draftOf } from "../posting.ts";

/** https://docs.slack.dev/changelog/2018-truncating-really-long-messages and the method's `msg_too_long` */
const TEXT_MAX = 4000;

export default defineMethod({
  name: "chat.update",
  tier: 3,
  scopes: ["chat:write"],
  args: {
    channel: { type: "string", required: true, missing: "channel_not_found" },
    ts: { type: "string", required: true, missing: "message_not_found" },
    ...contentArgs,
    metadata: metadataArg,
  },
  fidelity: {
    coverage: "partial",
    basis: "documented",
    missing: "attachments, markdown_text, files, reply_broadcast",
    assumed: "buttons then belong to the execution that updated",
  },
  handle({ args, token, workspace }) {
    const { state } = workspace;
    const channel = visibleChannel(state, args.channel, token);
    const message = findMessage(channel, args.ts);
    if (message.user !== token.userId || message.subtype) {
      throw new SlackError("cant_update_message");
    }
    if (channel.isArchived) throw new SlackError("is_inactive");
    if ([...args.text ?? ""].length > TEXT_MAX) {
      throw new SlackError("msg_too_long");
    }
    const text = args.text ?? (args.blocks ? message.text : "");
    const draft = draftOf(workspace, token, text, args.blocks ?? []);
    const { metadata, warnings } = readMetadata(
      args.metadata,
      workspace.app.manifest,
    );
    show(message, text, draft.blocks);
    if (args.metadata) message.metadata = metadata;
    if (draft.blocks) message.executionId = draft.executionId;
    else {message.edited = {
        user: token.userId,
        ts: `${state.seconds()}.000000`,
      };}
    state.changed();
    return {
      channel: channel.id,
      ts: message.ts,
      text: message.text,
      message: messageObject(state, channel, message, { allMetadata: true }),
      ...warningFields(warnings),
    };
  },
});

/** Text without blocks takes the old blocks away. */
function show(message: Message, text: string, blocks: Block[] | undefined) {
  message.text = text;
  if (blocks) message.blocks = blocks;
  else delete message.blocks;
}
