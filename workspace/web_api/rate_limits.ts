import type { Clock } from "../clock.ts";
import { RateLimited } from "./errors.ts";
import type { State } from "../state/state.ts";
import type { Method } from "./method.ts";
import type { Token } from "../engine/tokens.ts";

/** Calls a minute of one method by one app. Documented, as the least that Slack grants: https://docs.slack.dev/apis/web-api/rate-limits */
const CALLS_PER_MINUTE: Record<Exclude<Method["tier"], "special">, number> = {
  1: 1,
  2: 20,
  3: 50,
  4: 100,
};

/** Documented as "hundreds" and "several hundred" a minute; the number is assumed. */
const SPECIAL_CALLS_PER_MINUTE = 300;

/** Documented: one message a second in each channel. */
const POST_INTERVAL_MS = 1000;

/** Documented as "short bursts"; the number is assumed. */
const POST_BURST = 5;

/** That a window opens with its first call and then lets nothing through before its end is assumed. */
const WINDOW_MS = 60_000;

interface Window {
  opened: number;
  calls: number;
}

/** Slack's rate limits: how often an app may call each method, and post in each channel. */
export class RateLimits {
  readonly #windows = new Map<string, Window>();
  /** By caller and channel, when the next message would be due if they came one a second. */
  readonly #nextPost = new Map<string, number>();

  constructor(
    private readonly clock: Clock,
    private readonly state: State,
  ) {}

  /**
   * Counts a call, or refuses it: then only this method waits. All tokens of
   * one app count together; a token from outside counts as an app of its own.
   *
   * @throws RateLimited
   */
  take(method: Method, args: Record<string, unknown>, token: Token): void {
    const caller = token.executionId === undefined ? token.value : "app";
    const posts = method.name === "chat.postMessage"
      ? `${caller} ${this.#place(String(args.channel), token)}`
      : undefined;
    if (posts) this.#needPause(posts);
    this.#count(
      `${caller} ${method.name}`,
      method.tier === "special"
        ? SPECIAL_CALLS_PER_MINUTE
        : CALLS_PER_MINUTE[method.tier],
    );
    if (posts) {
      const now = this.clock.now();
      const due = Math.max(this.#nextPost.get(posts) ?? now, now);
      this.#nextPost.set(posts, due + POST_INTERVAL_MS);
    }
  }

  /** One channel, whether it is named by id, by name or by the person it is with. */
  #place(target: string, token: Token): string {
    const { channels } = this.state;
    const channel = this.state.channelNamed(target.replace(/^#/, "")) ??
      channels.get(target);
    if (!channel) return target;
    return channel.kind === "im"
      ? [...channel.members].find((id) => id !== token.userId) ??
        channel.id
      : channel.id;
  }

  #needPause(posts: string): void {
    const early = (this.#nextPost.get(posts) ?? 0) - this.clock.now() -
      (POST_BURST - 1) * POST_INTERVAL_MS;
    if (early > 0) throw new RateLimited(Math.ceil(early / 1000));
  }

  #count(key: string, most: number): void {
    const now = this.clock.now();
    let window = this.#windows.get(key);
    if (!window || now >= window.opened + WINDOW_MS) {
      window = { opened: now, calls: 0 };
      this.#windows.set(key, window);
    }
    if (window.calls >= most) {
      throw new RateLimited(
        Math.ceil((window.opened + WINDOW_MS - now) / 1000),
      );
    }
    window.calls++;
  }
}
