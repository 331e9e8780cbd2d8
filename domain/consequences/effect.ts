import type { Message } from "../messages/message.ts";

/** Something that people shall see in Slack, as data: `slack/apply.ts` does it. */
export type Effect =
  | { kind: "set_topic"; channel: string; topic: string }
  | { kind: "pin"; channel: string; ts: string }
  | { kind: "add_bookmark"; channel: string; title: string; url: string }
  | {
    kind: "post";
    /** Id, or the name of a public channel. */
    channel: string;
    /** Tells this message from all others, made of ids: it is posted once. */
    key: string;
    message: Message;
    threadTs?: string;
    /** If it may stand there since then, it is edited. Milliseconds since 1970. */
    standsSince?: number;
  }
  /** Changes a message of ours; one that is gone is left alone. */
  | { kind: "edit"; channel: string; ts: string; message: Message }
  | { kind: "tell_privately"; user: string; key: string; message: Message }
  /** Seen by one person alone, in the channel; as a private message where they are not in it. */
  | {
    kind: "show_to_one";
    channel: string;
    user: string;
    key: string;
    message: Message;
    threadTs?: string;
  }
  /** Brings people and the members of groups into the channel, and tells each of them privately. */
  | {
    kind: "call";
    channel: string;
    users: string[];
    groups: string[];
    key: string;
    message: Message;
  }
  /** Our own reaction to a message: it confirms, it starts nothing. */
  | {
    kind: "react" | "unreact";
    channel: string;
    ts: string;
    /** Without colons. */
    emoji: string;
  };

/** What became of an effect. */
export type Outcome =
  | { effect: Effect; ok: true; channel?: string; ts?: string }
  | { effect: Effect; ok: false; code: string };
