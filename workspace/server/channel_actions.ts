import type { ActResult } from "../page/acts.ts";
import { archive, unarchive } from "../state/archiving.ts";
import { makePrivate as toPrivate } from "../state/make_private.ts";
import { disconnect, share } from "../state/sharing.ts";
import type { Channel, User } from "../state/types.ts";
import { checkChannelName } from "../web_api/channel_name.ts";
import { SlackError } from "../web_api/errors.ts";
import type { Workspace } from "../workspace.ts";
import { nameOf, theChannel } from "./conversation_actions.ts";
import { Refusal } from "./refusal.ts";
import { isMemberOfTeam } from "./visible.ts";

/** What somebody wants to do to a channel. */
interface Deed {
  channel: Channel;
  refuse(why: string): Refusal;
}

/** Archives a channel or brings it back. */
export function setArchived(
  workspace: Workspace,
  me: User,
  channelId: string,
  archived: boolean,
): ActResult {
  const verb = archived ? "archive" : "unarchive";
  const { channel, refuse } = deed(
    workspace,
    me,
    channelId,
    (name) => `${verb} ${name}`,
  );
  if (!isMemberOfTeam(me)) throw refuse("guests may not, ask a member");
  if (channel.isArchived === archived) {
    throw refuse(`it is ${archived ? "archived" : "open"} already`);
  }
  if (archived) archive(workspace.state, channel, me.id);
  else unarchive(workspace.state, channel, me.id);
  return { ok: true, channel: channel.id };
}

export function rename(
  workspace: Workspace,
  me: User,
  act: { channel: string; name: string },
): ActResult {
  const { state } = workspace;
  const { channel, refuse } = deed(
    workspace,
    me,
    act.channel,
    (name) => `rename ${name}`,
  );
  needManager(me, channel, refuse);
  if (channel.isArchived) throw refuse("it is archived");
  try {
    checkChannelName(act.name);
  } catch (error) {
    if (!(error instanceof SlackError)) throw error;
    throw refuse(
      "names have up to 80 lowercase letters, digits, hyphens and underscores",
    );
  }
  if (act.name === channel.name) return { ok: true };
  if (state.channelNamed(act.name)) throw refuse(`#${act.name} is taken`);
  state.renameChannel(channel, act.name, me.id);
  return { ok: true };
}

/** Makes a public channel private. */
export function makePrivate(
  workspace: Workspace,
  me: User,
  channelId: string,
): ActResult {
  const { channel, refuse } = deed(
    workspace,
    me,
    channelId,
    (name) => `make ${name} private`,
  );
  needManager(me, channel, refuse);
  if (channel.kind === "private") throw refuse("it is private already");
  if (channel.isArchived) throw refuse("it is archived");
  toPrivate(workspace.state, channel, me.id);
  return { ok: true };
}

/** Deletes a channel for good. */
export function deleteChannel(
  workspace: Workspace,
  me: User,
  channelId: string,
): ActResult {
  const { state } = workspace;
  const { channel, refuse } = deed(
    workspace,
    me,
    channelId,
    (name) => `delete ${name}`,
  );
  if (!me.isAdmin) throw refuse("only admins may");
  state.deleteChannel(channel, me.id);
  const general = [...state.channels.values()].find((each) => each.isGeneral);
  return { ok: true, ...(general ? { channel: general.id } : {}) };
}

/** Shares a channel with the organisation of somebody, who comes into it; or takes it from them. */
export function setShared(
  workspace: Workspace,
  me: User,
  act: { channel: string; user: string },
  shared: boolean,
): ActResult {
  const { state } = workspace;
  const verb = shared ? "share" : "stop sharing";
  const { channel, refuse } = deed(
    workspace,
    me,
    act.channel,
    (name) => `${verb} ${name}`,
  );
  const partner = state.users.get(act.user);
  if (!partner?.teamId) throw refuse("choose somebody of another organisation");
  if (!me.isAdmin) throw refuse("only admins may");
  if (channel.isArchived) throw refuse("it is archived");
  const isShared = channel.sharedWith?.includes(partner.teamId) ?? false;
  if (isShared === shared) {
    throw refuse(`their organisation has it ${shared ? "already" : "not"}`);
  }
  if (!shared) disconnect(state, channel, partner.teamId);
  else {
    share(state, channel, partner.teamId);
    state.addMember(channel, partner.id, me.id);
  }
  return { ok: true };
}

/** Removes a person or an app from a channel. */
export function remove(
  workspace: Workspace,
  me: User,
  act: { channel: string; user: string },
): ActResult {
  const { state } = workspace;
  const { channel, refuse } = deed(
    workspace,
    me,
    act.channel,
    (name) => `remove anybody from ${name}`,
  );
  const user = state.users.get(act.user);
  if (!user || !channel.members.has(user.id)) {
    throw refuse("they are not in it");
  }
  if (!channel.members.has(me.id)) throw refuse("join it first");
  if (!isMemberOfTeam(me)) throw refuse("guests may not, ask a member");
  if (!user.isBot && channel.kind === "public" && !me.isAdmin) {
    throw refuse("only admins may, in public channels");
  }
  state.removeMember(channel, user.id);
  return { ok: true };
}

/**
 * The channel, and the words for refusing what shall be done to it.
 *
 * @throws Refusal for conversations of two and for everybody's channel, which nobody changes
 */
function deed(
  workspace: Workspace,
  me: User,
  channelId: string,
  action: (name: string) => string,
): Deed {
  const channel = theChannel(workspace, me, channelId, action("the channel"));
  const refuse = (why: string) =>
    new Refusal(`Cannot ${action(nameOf(channel))}: ${why}`);
  if (channel.kind === "im") throw refuse("it is no channel");
  if (channel.isGeneral) throw refuse("it is everybody's channel");
  return { channel, refuse };
}

/** Who may, if nobody has changed Slack's settings: https://slack.com/help/articles/201314026 */
function needManager(
  me: User,
  channel: Channel,
  refuse: (why: string) => Refusal,
): void {
  if (!me.isAdmin && channel.creator !== me.id) {
    throw refuse("only whoever made it and admins may");
  }
}
