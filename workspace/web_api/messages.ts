import type { State } from "../state/state.ts";
import type { Channel, Message } from "../state/types.ts";
import { SlackError } from "./errors.ts";
import { fileObject } from "./files.ts";

/**
 * The message or reply with this ts.
 *
 * @throws SlackError the code given, if there is none
 */
export function findMessage(
  channel: Channel,
  ts: string,
  code = "message_not_found",
): Message {
  const message = channel.byTs.get(ts);
  if (!message) throw new SlackError(code);
  return message;
}

/** A ts as a number of microseconds, or nothing if it is none. Whole seconds are allowed. */
export function microseconds(ts: string): number | undefined {
  const parts = ts.match(/^(\d{1,10})(?:\.(\d{1,6}))?$/);
  return parts
    ? Number(parts[1]) * 1e6 + Number((parts[2] ?? "").padEnd(6, "0"))
    : undefined;
}

/**
 * A message object as Slack answers it. Of its metadata others see the type
 * only, unless they ask for all of it.
 */
export function messageObject(
  state: State,
  channel: Channel,
  message: Message,
  options: { allMetadata?: boolean } = {},
): Record<string, unknown> {
  return {
    type: "message",
    ...(message.subtype ? { subtype: message.subtype } : {}),
    user: message.user,
    text: message.text,
    ts: message.ts,
    team: state.team.id,
    ...(message.botId ? { bot_id: message.botId, app_id: message.appId } : {}),
    ...(message.blocks ? { blocks: message.blocks } : {}),
    ...(message.files ? { files: filesOf(state, message) } : {}),
    ...threadFields(channel, message),
    ...(message.edited ? { edited: message.edited } : {}),
    ...metadataField(message, options.allMetadata ?? false),
    ...(message.reactions.length
      ? {
        reactions: message.reactions.map(({ name, users }) => ({
          name,
          users,
          count: users.length,
        })),
      }
      : {}),
    ...(channel.pins.some(({ ts }) => ts === message.ts)
      ? { pinned_to: [channel.id] }
      : {}),
  };
}

function filesOf(state: State, { files = [] }: Message): unknown[] {
  return files.flatMap((id) => {
    const file = state.files.find(id);
    return file ? [fileObject(state, file)] : [];
  });
}

function threadFields(
  channel: Channel,
  message: Message,
): Record<string, unknown> {
  if (message.threadTs !== undefined) {
    return {
      thread_ts: message.threadTs,
      parent_user_id: channel.byTs.get(message.threadTs)?.user,
    };
  }
  if (!message.replies?.length) return {};
  const authors = [...new Set(message.replies.map(({ user }) => user))];
  return {
    thread_ts: message.ts,
    reply_count: message.replies.length,
    reply_users: authors,
    reply_users_count: authors.length,
    latest_reply: message.replies.at(-1)!.ts,
  };
}

function metadataField(
  { metadata }: Message,
  all: boolean,
): Record<string, unknown> {
  if (!metadata) return {};
  return { metadata: all ? metadata : { event_type: metadata.event_type } };
}
