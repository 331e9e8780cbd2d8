import type { Block } from "../block_kit/types.ts";
import type { Channel, Message } from "../state/types.ts";
import type { Workspace } from "../workspace.ts";

/** A message that this person can see, with its channel. */
export function findMessage(
  workspace: Workspace,
  channelId: string,
  ts: string,
  userId: string,
): { channel: Channel; message: Message } | undefined {
  const channel = workspace.state.channels.get(channelId);
  if (
    !channel || channel.kind !== "public" && !channel.members.has(userId)
  ) return undefined;
  const message = channel.byTs.get(ts) ??
    channel.ephemeral.find((each) =>
      each.ts === ts && each.ephemeralTo === userId
    );
  return message && { channel, message };
}

/** The button, select or other element that an action names by its ids, with its block. */
export function blockAndElementIn(
  blocks: Block[],
  ids: Record<string, unknown>,
):
  | { block: Record<string, unknown>; element: Record<string, unknown> }
  | undefined {
  for (const block of blocks) {
    if (ids.block_id !== undefined && block.block_id !== ids.block_id) continue;
    const element = [block.element, block.accessory, ...elementsOf(block)]
      .find((each) => each?.action_id === ids.action_id);
    if (element) return { block, element };
  }
  return undefined;
}

function elementsOf({ elements }: Block): Block[] {
  return Array.isArray(elements) ? elements : [];
}

/** A message as interactions show it. */
export function messageObject(
  { state }: Workspace,
  message: Message,
): Record<string, unknown> {
  return {
    type: "message",
    user: message.user,
    ts: message.ts,
    text: message.text,
    team: state.team.id,
    ...(message.botId ? { bot_id: message.botId } : {}),
    ...(message.appId ? { app_id: message.appId } : {}),
    ...(message.blocks ? { blocks: message.blocks } : {}),
    ...(message.metadata ? { metadata: message.metadata } : {}),
    ...(message.threadTs ? { thread_ts: message.threadTs } : {}),
  };
}
