import type { Clock } from "../clock.ts";

/** Hands out the ts of messages. */
export class Stamps {
  /** Microseconds since 1970, by channel. */
  readonly #last = new Map<string, number>();

  constructor(private readonly clock: Clock) {}

  /** Goes on after this ts. */
  goOnAfter(channelId: string, ts: string): void {
    this.#last.set(
      channelId,
      Math.max(Number(ts.replace(".", "")), this.#last.get(channelId) ?? 0),
    );
  }

  /** The next ts of a channel: the time in microseconds, never twice, never backwards. `at` in milliseconds. */
  next(channelId: string, at = this.clock.now()): string {
    const micros = Math.max(
      Math.floor(at * 1000),
      (this.#last.get(channelId) ?? 0) + 1,
    );
    this.#last.set(channelId, micros);
    return `${Math.floor(micros / 1e6)}.${
      String(micros % 1e6).padStart(6, "0")
    }`;
  }
}
