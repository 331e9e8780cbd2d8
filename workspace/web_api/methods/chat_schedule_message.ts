import { SlackError } from "../errors.ts";
import { contentArgs, metadataArg, readMetadata } from "../message_content.ts";
import { defineMethod } from "../method.ts";
import { draftOf, threadOf, writableChannel } from "../posting.ts";
import type { ScheduledMessages } from "../../state/scheduled_messages.ts";

/** https://docs.slack.dev/reference/methods/chat.scheduleMessage#restrictions */
const AHEAD_MAX_SECONDS = 120 * 24 * 3600;
const WINDOW_SECONDS = 5 * 60;
const IN_WINDOW_MAX = 30;
const TEXT_MAX = 40_000;

export default defineMethod({
  name: "chat.scheduleMessage",
  tier: 3,
  scopes: ["chat:write"],
  args: {
    channel: { type: "string", required: true, missing: "channel_not_found" },
    post_at: { type: "integer", required: true, invalid: "invalid_time" },
    ...contentArgs,
    metadata: metadataArg,
    thread_ts: { type: "string" },
    reply_broadcast: { type: "boolean" },
  },
  fidelity: {
    coverage: "partial",
    basis: "documented",
    missing: "attachments, markdown_text, link_names, parse, unfurling",
    assumed:
      "windows of five minutes begin at whole ones; buttons lead nowhere; a channel that is closed by then gets nothing",
  },
  handle({ args, token, workspace }) {
    const { state } = workspace;
    const channel = writableChannel(workspace, args.channel, token);
    const text = args.text ?? "";
    if ([...text].length > TEXT_MAX) throw new SlackError("msg_too_long");
    checkTime(state.scheduled, channel.id, args.post_at, state.seconds());
    const { executionId: _, ...draft } = draftOf(
      workspace,
      token,
      text,
      args.blocks ?? [],
    );
    const { metadata } = readMetadata(args.metadata, workspace.app.manifest);
    const message = state.scheduled.add(channel, args.post_at, {
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
      scheduled_message_id: message.id,
      post_at: message.postAt,
      message: {
        type: "delayed_message",
        text,
        ...(draft.botId ? { bot_id: draft.botId } : {}),
        ...(draft.blocks ? { blocks: draft.blocks } : {}),
      },
    };
  },
});

/** @throws SlackError `time_in_past`, `time_too_far`, `restricted_too_many` */
function checkTime(
  scheduled: ScheduledMessages,
  channelId: string,
  postAt: number,
  now: number,
): void {
  if (postAt <= now) throw new SlackError("time_in_past");
  if (postAt > now + AHEAD_MAX_SECONDS) throw new SlackError("time_too_far");
  const window = (at: number) => Math.floor(at / WINDOW_SECONDS);
  const inWindow = scheduled.list().filter((each) =>
    each.channel.id === channelId && window(each.postAt) === window(postAt)
  );
  if (inWindow.length >= IN_WINDOW_MAX) {
    throw new SlackError("restricted_too_many");
  }
}
