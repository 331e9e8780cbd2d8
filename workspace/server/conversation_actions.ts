import type { ActResult, SharedText } from "../page/acts.ts";
import { shareFiles } from "../state/share_files.ts";
import type { Channel, User } from "../state/types.ts";
import type { Workspace } from "../workspace.ts";
import { Refusal } from "./refusal.ts";
import { typedText } from "./typed_text.ts";
import { channelFor, personOf } from "./visible.ts";

/** Slack's limit for what a person can send: https://docs.slack.dev/changelog/2018-truncating-really-long-messages */
const TEXT_MAX = 40_000;

/** A channel as people call it. */
export function nameOf(channel: Channel): string {
  return channel.kind === "im" ? "this conversation" : `#${channel.name}`;
}

/** @throws Refusal if there is no such channel for this person. */
export function theChannel(
  workspace: Workspace,
  me: User,
  channelId: string,
  action: string,
): Channel {
  const channel = channelFor(workspace.state, me, channelId);
  if (channel) return channel;
  throw new Refusal(
    `Cannot ${action}: there is no such channel, or you are not in it`,
  );
}

/** Writes a message, or a reply if `threadTs` is given, with files or without. */
export function post(
  workspace: Workspace,
  me: User,
  act: {
    channel: string;
    text: string;
    threadTs?: string;
    files?: SharedText[];
  },
): ActResult {
  const { state } = workspace;
  const channel = theChannel(workspace, me, act.channel, "send the message");
  const refuse = (why: string) =>
    new Refusal(`Cannot send the message: ${why}`);
  if (channel.isArchived) throw refuse(`${nameOf(channel)} is archived`);
  if (!channel.members.has(me.id)) {
    throw refuse(`join ${nameOf(channel)} first`);
  }
  const { files: shared = [] } = act;
  if (!act.text.trim() && !shared.length) throw refuse("it is empty");
  if (act.text.length > TEXT_MAX) {
    throw refuse(
      `it has ${act.text.length} characters, ${TEXT_MAX} at most fit`,
    );
  }
  if (act.threadTs && !channel.byTs.has(act.threadTs)) {
    throw refuse("the thread is gone");
  }
  const draft = {
    user: me.id,
    text: typedText(state, act.text.trim()),
    ...(act.threadTs ? { threadTs: act.threadTs } : {}),
  };
  const files = shared.map(({ name, text }) =>
    state.files.add(me.id, name, new TextEncoder().encode(text))
  );
  if (files.length) shareFiles(state, channel, files, draft);
  else state.post(channel, draft);
  return { ok: true };
}

export function join(
  workspace: Workspace,
  me: User,
  channelId: string,
): ActResult {
  const channel = theChannel(workspace, me, channelId, "join the channel");
  if (channel.isArchived) {
    throw new Refusal(`Cannot join ${nameOf(channel)}: it is archived`);
  }
  workspace.state.addMember(channel, me.id);
  return { ok: true, channel: channel.id };
}

export function leave(
  workspace: Workspace,
  me: User,
  channelId: string,
): ActResult {
  const channel = theChannel(workspace, me, channelId, "leave the channel");
  if (channel.isGeneral) {
    throw new Refusal(
      `Cannot leave ${nameOf(channel)}: everybody is in this channel`,
    );
  }
  if (channel.kind === "im") {
    throw new Refusal(
      "Cannot leave a direct conversation: it stays between its two people",
    );
  }
  workspace.state.removeMember(channel, me.id);
  return { ok: true };
}

export function invite(
  workspace: Workspace,
  me: User,
  act: { channel: string; user: string },
): ActResult {
  const { state } = workspace;
  const channel = theChannel(workspace, me, act.channel, "add somebody");
  const user = state.users.get(act.user);
  const refuse = (why: string) =>
    new Refusal(`Cannot add somebody to ${nameOf(channel)}: ${why}`);
  if (!user || user.deleted) throw refuse("there is no such active person");
  if (channel.kind === "im") throw refuse("it stays between two people");
  if (channel.isArchived) throw refuse("it is archived");
  if (!channel.members.has(me.id)) throw refuse("join it first");
  if (user.teamId && !channel.sharedWith?.includes(user.teamId)) {
    throw refuse(`${user.realName} is of another organisation`);
  }
  state.addMember(channel, user.id, me.id);
  return { ok: true };
}

/** Opens the direct conversation with a person or the app's bot. */
export function openDirect(
  workspace: Workspace,
  me: User,
  userId: string,
): ActResult {
  const other = workspace.state.users.get(userId);
  if (!other || !other.isBot && !personOf(workspace.state, userId)) {
    throw new Refusal(
      "Cannot open the conversation: there is no such active person",
    );
  }
  return {
    ok: true,
    channel: workspace.state.directChannel(me.id, userId).id,
  };
}

/** Takes an "Only visible to you" message away. */
export function dismissEphemeral(
  workspace: Workspace,
  me: User,
  act: { channel: string; ts: string },
): ActResult {
  const channel = theChannel(workspace, me, act.channel, "dismiss the message");
  const at = channel.ephemeral.findIndex((message) =>
    message.ts === act.ts && message.ephemeralTo === me.id
  );
  if (at >= 0) channel.ephemeral.splice(at, 1);
  workspace.state.changed();
  return { ok: true };
}
