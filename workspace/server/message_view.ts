import type { MessageView } from "../page/protocol.ts";
import type { State } from "../state/state.ts";
import type { Channel, Message } from "../state/types.ts";
import { fileViews } from "./file_view.ts";

/** A message as one person sees it in its channel. */
export function messageView(
  state: State,
  channel: Channel,
  message: Message,
): MessageView {
  const replies = message.replies ?? [];
  return {
    ts: message.ts,
    user: message.user,
    text: message.text,
    ...(message.blocks?.length ? { blocks: message.blocks } : {}),
    ...(message.subtype ? { subtype: message.subtype } : {}),
    isBot: message.botId !== undefined ||
      (state.users.get(message.user)?.isBot ?? false),
    edited: message.edited !== undefined,
    ephemeral: message.ephemeralTo !== undefined,
    pinned: channel.pins.some((pin) => pin.ts === message.ts),
    ...(message.threadTs ? { threadTs: message.threadTs } : {}),
    replyCount: replies.length,
    replyUsers: [...new Set(replies.map((reply) => reply.user))],
    ...(replies.length ? { latestReply: replies.at(-1)!.ts } : {}),
    reactions: message.reactions.map(({ name, users }) => ({
      name,
      users: [...users],
    })),
    files: fileViews(state, message),
  };
}
