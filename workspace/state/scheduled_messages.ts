import type { Timer } from "../clock.ts";
import type { Draft } from "./draft.ts";
import type { State } from "./state.ts";
import type { Channel } from "./types.ts";

/** A message that is to be posted later. */
export interface ScheduledMessage {
  id: string;
  channel: Channel;
  /** Seconds since 1970. */
  postAt: number;
  /** Seconds since 1970. */
  created: number;
  draft: Draft;
}

/** Messages that wait for their time: https://docs.slack.dev/reference/methods/chat.scheduleMessage */
export class ScheduledMessages {
  readonly #waiting = new Map<
    string,
    { message: ScheduledMessage; timer: Timer }
  >();

  constructor(private readonly state: State) {}

  /** Those that wait, the earliest first. */
  list(): ScheduledMessage[] {
    return [...this.#waiting.values()].map(({ message }) => message)
      .sort((a, b) => a.postAt - b.postAt);
  }

  /** Puts a message by until `postAt`, seconds since 1970. */
  add(channel: Channel, postAt: number, draft: Draft): ScheduledMessage {
    const message: ScheduledMessage = {
      id: this.state.ids.make("Q"),
      channel,
      postAt,
      created: this.state.seconds(),
      draft,
    };
    this.#wait(message);
    return message;
  }

  /** Puts back a message that waited in another run. */
  restore(message: ScheduledMessage): void {
    this.#wait(message);
  }

  /** Takes a message back. Answers false if none of this id waits. */
  remove(id: string): boolean {
    this.#waiting.get(id)?.timer.cancel();
    return this.#waiting.delete(id);
  }

  // A running clock fires early what is further away than it can count.
  #wait(message: ScheduledMessage): void {
    const left = message.postAt * 1000 - this.state.clock.now();
    if (left <= 0) return this.#post(message);
    const timer = this.state.clock.after(left, () => this.#wait(message));
    this.#waiting.set(message.id, { message, timer });
  }

  /** Channels that are closed by then get nothing, and nobody is told. */
  #post({ id, channel, draft }: ScheduledMessage): void {
    this.#waiting.delete(id);
    const author = this.state.users.get(draft.user);
    const isLost = channel.isArchived || !channel.members.has(draft.user) ||
      // A documented fault of Slack's: with metadata it never comes.
      draft.metadata !== undefined || author?.deleted;
    if (!isLost) this.state.post(channel, draft);
  }
}
