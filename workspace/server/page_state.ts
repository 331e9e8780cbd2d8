import type {
  ActivityView,
  ChannelSummary,
  ChannelView,
  ModalView,
  PageState,
  PersonView,
} from "../page/protocol.ts";
import { doNotDisturbOf } from "../state/do_not_disturb.ts";
import type { State } from "../state/state.ts";
import type { Channel, User } from "../state/types.ts";
import type { Workspace } from "../workspace.ts";
import { canvasFor } from "./canvas_view.ts";
import { clockView } from "./clock_actions.ts";
import { messageView } from "./message_view.ts";
import { shortcutsFor, triggerPanels } from "./trigger_views.ts";
import {
  channelFor,
  isGuest,
  linesFor,
  maySee,
  personOf,
  repliesFor,
} from "./visible.ts";

/** What somebody looks at. */
export interface Look {
  /** The person's user id; the first person of the workspace if nobody has it. */
  as?: string;
  channel?: string;
  /** ts of a message in that channel. */
  thread?: string;
  /** A canvas's id. */
  canvas?: string;
  /** Where this workspace answers, for instance `http://127.0.0.1:7077`. */
  origin?: string;
  /** The token shown beside the Web API's address. */
  token?: string;
}

const MESSAGES_SHOWN = 200;
const RECENT_COUNTED = 50;
const ACTIVITY_SHOWN = 200;

/**
 * Everything that one person sees right now, and nothing that Slack would hide
 * from them: other people's private channels, direct and ephemeral messages.
 *
 * @throws Error if there is no person in the workspace.
 */
export function pageState(workspace: Workspace, look: Look = {}): PageState {
  const { state, app, bot, clock } = workspace;
  const me = personOf(state, look.as ?? "") ?? firstPerson(workspace);
  const channel = channelFor(state, me, look.channel ?? "");
  const origin = look.origin ?? "";
  const parent = look.thread ? channel?.byTs.get(look.thread) : undefined;
  const canvas = canvasFor(state, me, look.canvas ?? "");
  const modal = modalOf(workspace, me);
  return {
    now: clock.now(),
    clock: clockView(workspace),
    team: { name: state.team.name, domain: state.team.domain },
    app: {
      name: bot.realName,
      description: app.manifest.display_information.description ?? "",
      botUserId: bot.id,
    },
    me: me.id,
    people: Object.fromEntries(
      [...state.users.values()].map((
        user,
      ) => [user.id, personView(state, user)]),
    ),
    groups: Object.fromEntries(
      [...state.groups.values()].map(({ id, handle, name, users }) => [
        id,
        { id, handle, name, users },
      ]),
    ),
    channels: summaries(workspace, me),
    ...(channel ? { channel: channelView(workspace, channel, me) } : {}),
    ...(channel && parent
      ? {
        thread: {
          channel: channel.id,
          parent: messageView(state, channel, parent),
          replies: repliesFor(channel, parent, me).map((reply) =>
            messageView(state, channel, reply)
          ),
        },
      }
      : {}),
    ...(canvas ? { canvas } : {}),
    ...(modal ? { modal } : {}),
    shortcuts: shortcutsFor(workspace, me),
    ...triggerPanels(workspace, origin),
    activity: activityOf(workspace),
    api: { url: `${origin}/api/`, token: look.token ?? "" },
  };
}

function firstPerson(workspace: Workspace): User {
  for (const user of workspace.state.users.values()) {
    if (!user.isBot && !user.deleted) return user;
  }
  throw new Error(
    "Cannot show the workspace: there is no person in it, start it with --company solo or with a --seed that adds one",
  );
}

function personView(state: State, user: User): PersonView {
  const quiet = doNotDisturbOf(state, user);
  const { id, name, realName, title, tz, isBot, isAdmin, deleted } = user;
  return {
    id,
    name,
    realName,
    title,
    tz,
    isBot,
    isAdmin,
    deleted,
    isGuest: isGuest(user),
    isExternal: user.teamId !== undefined,
    ...(quiet && { doNotDisturbUntil: quiet.until * 1000 }),
  };
}

function summaries(workspace: Workspace, me: User): ChannelSummary[] {
  return [...workspace.state.channels.values()]
    .filter((channel) => maySee(channel, me))
    .map((channel) => summary(channel, me))
    .sort((a, b) => rank(a) - rank(b) || (a.name < b.name ? -1 : 1));
}

/** Own channels, own conversations, channels to join, archived ones. */
function rank(channel: ChannelSummary): number {
  if (channel.isArchived) return 3;
  if (!channel.isMember) return 2;
  return channel.kind === "im" ? 1 : 0;
}

function summary(channel: Channel, me: User): ChannelSummary {
  const told = linesFor(channel, me).slice(-RECENT_COUNTED).filter(
    (message) =>
      !message.subtype || !/^channel_(join|leave)$/.test(message.subtype),
  );
  return {
    id: channel.id,
    name: channel.kind === "im" ? otherOf(channel, me) : channel.name,
    kind: channel.kind,
    isMember: channel.members.has(me.id),
    isArchived: channel.isArchived,
    isShared: channel.sharedWith !== undefined,
    latest: told.at(-1)?.ts ?? "",
    recent: told.filter((message) => message.user !== me.id).map((message) =>
      message.ts
    ),
  };
}

function otherOf(channel: Channel, me: User): string {
  return [...channel.members].find((id) => id !== me.id) ?? me.id;
}

function channelView(
  workspace: Workspace,
  channel: Channel,
  me: User,
): ChannelView {
  const { state } = workspace;
  const lines = linesFor(channel, me);
  return {
    ...summary(channel, me),
    isGeneral: channel.isGeneral,
    topic: channel.topic.value,
    purpose: channel.purpose.value,
    created: channel.created * 1000,
    creator: channel.creator,
    members: [...channel.members],
    messages: lines.slice(-MESSAGES_SHOWN).map((message) =>
      messageView(state, channel, message)
    ),
    hasMore: lines.length > MESSAGES_SHOWN,
    pins: channel.pins.flatMap((pin) => {
      const message = channel.byTs.get(pin.ts);
      return message ? [messageView(state, channel, message)] : [];
    }),
    bookmarks: channel.bookmarks.map(({ id, title, link, emoji }) => ({
      id,
      title,
      link,
      emoji,
    })),
    canvases: state.canvases.tabsOf(channel).map((
      { id, title, isOfChannel },
    ) => ({ id, title, isOfChannel })),
    partners: partnersOf(state, channel),
    featured: workspace.engine.featured.in(channel.id).map((
      { id, name, description },
    ) => ({ id, name, description })),
  };
}

function partnersOf(
  { users }: State,
  { sharedWith = [] }: Channel,
): ChannelView["partners"] {
  const byTeam = new Map<string, string>();
  for (const { id, teamId, deleted } of users.values()) {
    if (teamId && !deleted && !byTeam.has(teamId)) byTeam.set(teamId, id);
  }
  return [...byTeam].map(([teamId, user]) => ({
    user,
    isConnected: sharedWith.includes(teamId),
  }));
}

function modalOf(workspace: Workspace, me: User): ModalView | undefined {
  const open = workspace.engine.topView(me.id);
  if (!open) return undefined;
  const { id, depth, hash, view, problem, errors, busy } = open;
  return {
    id,
    depth,
    hash,
    title: view.title.text,
    ...(view.submit ? { submit: view.submit.text } : {}),
    close: view.close?.text ?? "Cancel",
    blocks: view.blocks,
    ...(problem ? { problem } : {}),
    errors,
    busy,
  };
}

function activityOf(workspace: Workspace): ActivityView[] {
  return workspace.activity.entries.slice(-ACTIVITY_SHOWN).reverse();
}
