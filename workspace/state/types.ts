import type { Block } from "../block_kit/types.ts";
import type { DoNotDisturb } from "./do_not_disturb.ts";

/** A person or bot as the workspace keeps them; fields as in Slack's user object. */
export interface User {
  id: string;
  /** The handle, without `@`. */
  name: string;
  realName: string;
  /** Bots have none, and that of other organisations' people is not known. */
  email?: string;
  title: string;
  /** IANA time zone. */
  tz: string;
  isAdmin: boolean;
  isBot: boolean;
  /** The app that a bot acts for. */
  appId?: string;
  /** The organisation that they belong to, if it is another one: `T…`. */
  teamId?: string;
  /** Deactivated: cannot be invited, written to or act. */
  deleted: boolean;
  /** Guests: multi-channel (`isRestricted`) or single-channel too. */
  isRestricted: boolean;
  isUltraRestricted: boolean;
  /** Notifications are paused; it may be over. */
  doNotDisturb?: DoNotDisturb;
}

/** A user group such as @oncall-payments. */
export interface UserGroup {
  id: string;
  /** Without `@`. */
  handle: string;
  name: string;
  users: string[];
  /** Disabled groups keep their members but cannot be mentioned. */
  disabled: boolean;
}

export interface Reaction {
  name: string;
  users: string[];
}

/** A message's invisible stamp: https://docs.slack.dev/messaging/message-metadata */
export interface Metadata {
  event_type: string;
  event_payload: Record<string, unknown>;
}

export interface Message {
  /** Slack's `secs.micros`; unique in its channel, and the message's id there. */
  ts: string;
  /** Who wrote it: a person's or a bot's user id. */
  user: string;
  text: string;
  blocks?: Block[];
  /** `channel_join`, `channel_topic`, `channel_name`, `channel_archive`, `pinned_item`, … */
  subtype?: string;
  /** Set when a bot wrote it. */
  botId?: string;
  appId?: string;
  metadata?: Metadata;
  /** The parent's ts, in replies only. */
  threadTs?: string;
  /** Replies, oldest first, in parents only. */
  replies?: Message[];
  /** Also shown in the channel although it is a reply. */
  broadcast?: boolean;
  /** Ids of the files that it shows. */
  files?: string[];
  edited?: { user: string; ts: string };
  reactions: Reaction[];
  /** The only person who sees it; such messages are not in the history. */
  ephemeralTo?: string;
  /** The function execution that posted it: its buttons go back there. */
  executionId?: string;
}

export interface Pin {
  ts: string;
  /** Who pinned it. */
  user: string;
  /** Seconds since 1970. */
  created: number;
}

export interface Bookmark {
  id: string;
  title: string;
  link: string;
  emoji: string;
  type: "link";
  createdBy: string;
  /** Seconds since 1970. */
  created: number;
  /** By whom and when, seconds since 1970. */
  updated?: { by: string; at: number };
}

export interface TopicOrPurpose {
  value: string;
  creator: string;
  /** Seconds since 1970, 0 if never set. */
  lastSet: number;
}

export interface Channel {
  id: string;
  /** Without `#`; for direct messages the id of the other person. */
  name: string;
  kind: "public" | "private" | "im";
  creator: string;
  /** Seconds since 1970. */
  created: number;
  isArchived: boolean;
  /** #general: cannot be left or archived. */
  isGeneral: boolean;
  /** Newest first. */
  previousNames: string[];
  topic: TopicOrPurpose;
  purpose: TopicOrPurpose;
  members: Set<string>;
  /** Other organisations that have it too, by Slack Connect: `T…`. */
  sharedWith?: string[];
  /** Not replies and not ephemeral ones; oldest first. */
  messages: Message[];
  /** Every message of the channel by ts, replies too. */
  byTs: Map<string, Message>;
  /** Ephemeral messages: gone on reload in Slack, kept here until they are left. */
  ephemeral: Message[];
  pins: Pin[];
  bookmarks: Bookmark[];
}
