import type { Draft } from "../state/draft.ts";
import type { Channel, User } from "../state/types.ts";
import type { Workspace } from "../workspace.ts";
import type { Block } from "../block_kit/types.ts";
import type { Token } from "../engine/tokens.ts";
import { fillIds } from "../block_kit/fill_ids.ts";
import { needOpen, visibleChannel } from "./channels.ts";
import { SlackError } from "./errors.ts";
import { checkBlocks } from "./message_content.ts";
import { findMessage, microseconds } from "./messages.ts";
import { isStranger } from "./users.ts";

/**
 * The channel that a message is to go to: named by its id, by its name with or
 * without `#`, or by the id of a person for the direct conversation with them.
 * That strangers have none is assumed.
 *
 * @throws SlackError `channel_not_found`, `user_disabled`, `cannot_dm_bot`, `is_archived`, `not_in_channel`
 */
export function writableChannel(
  { state }: Workspace,
  target: string,
  token: Token,
): Channel {
  const person = state.users.get(target);
  if (person) needReachable(person);
  if (person && isStranger(state, person, token.userId)) {
    throw new SlackError("channel_not_found");
  }
  const channel = person
    ? state.directChannel(token.userId, person.id)
    : visibleChannel(
      state,
      state.channelNamed(target.replace(/^#/, ""))?.id ?? target,
      token,
    );
  if (channel.kind === "im") {
    const partner = [...channel.members].find((id) => id !== token.userId);
    if (partner) needReachable(state.users.get(partner)!);
  }
  needOpen(channel);
  if (
    !channel.members.has(token.userId) &&
    !token.scopes.has("chat:write.public")
  ) throw new SlackError("not_in_channel");
  return channel;
}

/**
 * Slack documents `user_disabled` for conversations.open, and it is assumed to hold here.
 *
 * @throws SlackError `user_disabled`, `cannot_dm_bot`
 */
export function needReachable(user: User): void {
  if (user.deleted) throw new SlackError("user_disabled");
  if (user.isBot) throw new SlackError("cannot_dm_bot");
}

/**
 * The ts of the thread that a reply goes to. The ts of another reply leads to
 * their common parent.
 *
 * @throws SlackError `invalid_thread_ts`, `thread_not_found`
 */
export function threadOf(channel: Channel, ts: string): string {
  if (microseconds(ts) === undefined) throw new SlackError("invalid_thread_ts");
  const parent = findMessage(channel, ts, "thread_not_found");
  return parent.threadTs ?? parent.ts;
}

/**
 * A message by the caller. Its buttons go back to the execution whose token
 * posted it.
 *
 * @throws SlackError `no_text`, `invalid_blocks`, `msg_blocks_too_long`
 */
export function draftOf(
  workspace: Workspace,
  token: Token,
  text: string,
  blocks: Block[],
): Draft {
  if (text.trim() === "" && blocks.length === 0) {
    throw new SlackError("no_text");
  }
  checkBlocks(blocks);
  return {
    ...authorship(workspace, token),
    text,
    ...(blocks.length ? { blocks: fillIds(blocks) } : {}),
  };
}

/** Who writes a message by this call, and from which execution. */
export function authorship(
  workspace: Workspace,
  token: Token,
): Omit<Draft, "text"> {
  const author = workspace.state.users.get(token.userId);
  return {
    user: token.userId,
    ...(author?.isBot
      ? { botId: workspace.botId, appId: workspace.appId }
      : {}),
    ...(token.executionId ? { executionId: token.executionId } : {}),
  };
}
