import type { Clock } from "../clock.ts";
import { Ids } from "../ids.ts";
import { type Canvas, Canvases } from "./canvases.ts";
import type { Draft } from "./draft.ts";
import { emptyChannel } from "./empty_channel.ts";
import { Files, type StoredFile } from "./files.ts";
import {
  type Happening,
  ofChannel,
  ofCreation,
  ofJoining,
  ofLeaving,
  ofMessage,
} from "./happenings.ts";
import { ScheduledMessages } from "./scheduled_messages.ts";
import { Stamps } from "./stamps.ts";
import type { Channel, Message, User, UserGroup } from "./types.ts";

/**
 * People, groups, channels and messages of one workspace.
 *
 * Holds no rule about who may do what: that is the Web API's and the client's
 * business. What it does keep true: ids and ts are unique, indexes agree with
 * what they index, every change is heard by `onChange`, and what event triggers
 * can listen to by `onEvent`.
 */
export class State {
  readonly team: { id: string; name: string; domain: string };
  readonly users = new Map<string, User>();
  readonly groups = new Map<string, UserGroup>();
  readonly channels = new Map<string, Channel>();
  readonly scheduled: ScheduledMessages;
  readonly canvases: Canvases;
  readonly files: Files;
  /** Names of channels, archived ones too: they stay taken. */
  readonly #channelByName = new Map<string, string>();
  readonly #stamps: Stamps;
  readonly #listeners = new Set<() => void>();
  readonly #eventListeners = new Set<(event: Happening) => void>();

  constructor(
    readonly clock: Clock,
    readonly ids: Ids,
    team: { name: string; domain: string },
  ) {
    this.#stamps = new Stamps(clock);
    this.scheduled = new ScheduledMessages(this);
    this.canvases = new Canvases(this);
    this.files = new Files(this);
    this.team = { id: ids.make("T"), ...team };
  }

  /** Calls `listener` after each change. Answers the function that stops that. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** To be called after changing something that this class handed out. */
  changed(): void {
    for (const listener of this.#listeners) listener();
  }

  /** Calls `listener` with each thing that happens, when it is done. Answers the function that stops that. */
  onEvent(listener: (event: Happening) => void): () => void {
    this.#eventListeners.add(listener);
    return () => void this.#eventListeners.delete(listener);
  }

  /** To be called once something that event triggers can hear is done. */
  happened(event: Happening): void {
    for (const listener of this.#eventListeners) listener(event);
  }

  /** Puts back what there was in another run. The bot stays the same object. */
  restore(
    kept: {
      users: User[];
      groups: UserGroup[];
      channels: Channel[];
      canvases?: Canvas[];
      files?: StoredFile[];
    },
  ): void {
    this.files.restore(kept.files ?? []);
    this.canvases.restore(kept.canvases ?? []);
    for (const user of kept.users) {
      this.users.set(
        user.id,
        Object.assign(this.users.get(user.id) ?? user, user),
      );
    }
    for (const group of kept.groups) this.groups.set(group.id, group);
    for (const channel of kept.channels) {
      this.channels.set(channel.id, channel);
      if (channel.kind !== "im") {
        this.#channelByName.set(channel.name, channel.id);
      }
      for (const ts of channel.byTs.keys()) {
        this.#stamps.goOnAfter(channel.id, ts);
      }
    }
  }

  addUser(user: Partial<User> & Pick<User, "name" | "realName">): User {
    const made: User = {
      id: this.ids.make("U"),
      title: "",
      tz: "Etc/UTC",
      isAdmin: false,
      isBot: false,
      deleted: false,
      isRestricted: false,
      isUltraRestricted: false,
      ...(user.isBot || user.teamId
        ? {}
        : { email: `${user.name}@${this.team.domain}.example` }),
      ...user,
    };
    this.users.set(made.id, made);
    this.changed();
    return made;
  }

  addGroup(handle: string, name: string, users: string[]): UserGroup {
    const id = this.ids.make("S");
    const group: UserGroup = { id, handle, name, users, disabled: false };
    this.groups.set(id, group);
    this.changed();
    return group;
  }

  /** The channel with this name, archived ones too. */
  channelNamed(name: string): Channel | undefined {
    const id = this.#channelByName.get(name);
    return id === undefined ? undefined : this.channels.get(id);
  }

  /** Makes a channel with its creator in it. The caller has checked the name. */
  createChannel(
    name: string,
    creator: string,
    kind: "public" | "private",
    options: { isGeneral?: boolean; at?: number } = {},
  ): Channel {
    const channel = this.#emptyChannel("C", name, creator, kind);
    channel.isGeneral = options.isGeneral ?? false;
    if (options.at !== undefined) {
      channel.created = Math.floor(options.at / 1000);
    }
    this.#channelByName.set(name, channel.id);
    this.happened(ofCreation(channel));
    this.addMember(channel, creator, undefined, options.at);
    return channel;
  }

  /** Gives a channel another name; the old one is free from then on. The caller has checked the new one. */
  renameChannel(channel: Channel, name: string, userId: string): void {
    const before = channel.name;
    channel.previousNames = [
      before,
      ...channel.previousNames.filter((each) => each !== name),
    ];
    this.#channelByName.delete(before);
    this.#channelByName.set(name, channel.id);
    channel.name = name;
    this.post(channel, {
      user: userId,
      subtype: "channel_name",
      text:
        `<@${userId}> has renamed the channel from "${before}" to "${name}"`,
    });
    this.happened(ofChannel("channel_renamed", channel, userId));
  }

  /** Deletes a channel with all that is in it; only people can, in the client. */
  deleteChannel(channel: Channel, userId: string): void {
    this.channels.delete(channel.id);
    this.#channelByName.delete(channel.name);
    for (const canvas of this.canvases.tabsOf(channel)) {
      this.canvases.delete(canvas);
    }
    this.changed();
    this.happened(ofChannel("channel_deleted", channel, userId));
  }

  /** The direct conversation of two people, made if they have none yet. */
  directChannel(a: string, b: string): Channel {
    for (const channel of this.channels.values()) {
      if (
        channel.kind === "im" && channel.members.has(a) &&
        channel.members.has(b)
      ) return channel;
    }
    const channel = this.#emptyChannel("D", b, a, "im");
    channel.members.add(a).add(b);
    this.changed();
    return channel;
  }

  #emptyChannel(
    prefix: string,
    name: string,
    creator: string,
    kind: Channel["kind"],
  ): Channel {
    const channel = emptyChannel({
      id: this.ids.make(prefix),
      name,
      kind,
      creator,
      created: this.seconds(),
    });
    this.channels.set(channel.id, channel);
    return channel;
  }

  /** Puts a person in a channel, with the line that Slack writes about it. */
  addMember(
    channel: Channel,
    userId: string,
    inviter?: string,
    at?: number,
  ): void {
    if (channel.members.has(userId)) return;
    channel.members.add(userId);
    this.post(channel, {
      at,
      user: userId,
      subtype: "channel_join",
      text: inviter && inviter !== userId
        ? `<@${userId}> has joined the channel, invited by <@${inviter}>`
        : `<@${userId}> has joined the channel`,
    });
    this.happened(ofJoining(channel, userId, inviter));
  }

  removeMember(channel: Channel, userId: string): void {
    if (!channel.members.delete(userId)) return;
    this.post(channel, {
      user: userId,
      subtype: "channel_leave",
      text: `<@${userId}> has left the channel`,
    });
    this.happened(ofLeaving(channel, userId));
  }

  /** Stamps and keeps a message. A reply goes below its parent. */
  post(channel: Channel, { at, ...draft }: Draft): Message {
    const message: Message = {
      ...draft,
      ts: this.#stamps.next(channel.id, at),
      reactions: [],
    };
    channel.byTs.set(message.ts, message);
    const parent = message.threadTs === undefined
      ? undefined
      : channel.byTs.get(message.threadTs);
    if (parent) (parent.replies ??= []).push(message);
    if (!parent || message.broadcast) channel.messages.push(message);
    this.changed();
    for (const event of ofMessage(this.users, channel, message)) {
      this.happened(event);
    }
    return message;
  }

  /** Shows a message to one person only. It is in no history. */
  postEphemeral(
    channel: Channel,
    to: string,
    draft: Omit<Draft, "at">,
  ): Message {
    const message: Message = {
      ...draft,
      ts: this.#stamps.next(channel.id),
      reactions: [],
      ephemeralTo: to,
    };
    channel.ephemeral.push(message);
    this.changed();
    return message;
  }

  /** Seconds since 1970, as Slack stamps most things. */
  seconds(): number {
    return Math.floor(this.clock.now() / 1000);
  }
}
