import type { ActResult } from "../page/acts.ts";
import { pin, unpin } from "../state/pins.ts";
import { react, unreact } from "../state/reactions.ts";
import type { Channel, Message, User } from "../state/types.ts";
import type { Workspace } from "../workspace.ts";
import { nameOf, theChannel } from "./conversation_actions.ts";
import { Refusal } from "./refusal.ts";

interface OnMessage {
  channel: string;
  ts: string;
}

/** Adds a person's emoji to a message, or takes it away. */
export function setReaction(
  workspace: Workspace,
  me: User,
  act: OnMessage & { name: string },
  isOn: boolean,
): ActResult {
  const action = isOn ? "add the reaction" : "take the reaction away";
  const { channel, message } = theMessage(workspace, me, act, action);
  if (!/^[a-z0-9_+-]{1,100}$/.test(act.name)) {
    throw new Refusal(`Cannot ${action}: "${act.name}" is no emoji's name`);
  }
  const change = isOn ? react : unreact;
  change(workspace.state, channel, message, act.name, me.id);
  return { ok: true };
}

/** Pins a message to its channel, or takes the pin away. */
export function setPin(
  workspace: Workspace,
  me: User,
  act: OnMessage,
  isOn: boolean,
): ActResult {
  const action = isOn ? "pin the message" : "unpin the message";
  const { channel, message } = theMessage(workspace, me, act, action);
  const isPinned = channel.pins.some(({ ts }) => ts === message.ts);
  if (isPinned === isOn) {
    throw new Refusal(
      `Cannot ${action}: it is ${isOn ? "pinned already" : "not pinned"}`,
    );
  }
  if (isOn) pin(workspace.state, channel, message, me.id);
  else unpin(workspace.state, channel, message, me.id);
  return { ok: true };
}

function theMessage(
  workspace: Workspace,
  me: User,
  act: OnMessage,
  action: string,
): { channel: Channel; message: Message } {
  const channel = theChannel(workspace, me, act.channel, action);
  const message = channel.byTs.get(act.ts);
  if (!message) throw new Refusal(`Cannot ${action}: the message is gone`);
  if (channel.isArchived) {
    throw new Refusal(`Cannot ${action}: ${nameOf(channel)} is archived`);
  }
  if (!channel.members.has(me.id)) {
    throw new Refusal(`Cannot ${action}: join ${nameOf(channel)} first`);
  }
  return { channel, message };
}
