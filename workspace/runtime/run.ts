import type { Clock, Timer } from "../clock.ts";
import { isForSlack } from "./app_network.ts";
import { Chance } from "./chance.ts";
import { inRun, outsideRuns } from "./run_scope.ts";

/** What surrounds one run of app code. */
export interface Surroundings {
  clock: Clock;
  /** Same seed, same random numbers. */
  seed: string;
  /** Answers the run's requests; called as the workspace's own code. */
  fetch(request: Request): Promise<Response>;
  /** Takes what the run prints. */
  print(level: string, text: string): void;
  /** Does the work when it is this run's turn, and answers when it is again. */
  inTurn<T>(work: () => Promise<T>): Promise<T>;
  /** Told after each step forward: a call, a timer, an end. */
  moved(): void;
}

/** Ids above those that the machine hands out, so that the two are never mixed up. */
let lastTimerId = 2 ** 40;

/**
 * One run of app code: what it waits for is known, and it can be stopped.
 *
 * Slack ends the process of a run that takes too long. In our process that is
 * not possible; instead nothing that a stopped run waits for ever comes.
 */
export class Run {
  readonly chance: Chance;
  readonly #timers = new Map<number, { at: number; timer: Timer }>();
  #inFlight = 0;
  #stopped = false;
  #crash!: (reason: unknown) => void;
  /** Fails when the run left a rejected promise behind, which ends Slack's process. */
  readonly crashed: Promise<never>;

  constructor(private readonly surroundings: Surroundings) {
    this.chance = new Chance(surroundings.seed);
    const { promise, reject } = Promise.withResolvers<never>();
    promise.catch(() => {});
    this.crashed = promise;
    this.#crash = reject;
  }

  get isStopped(): boolean {
    return this.#stopped;
  }

  /** How many answers it waits for that come without the clock moving. */
  get inFlight(): number {
    return this.#inFlight;
  }

  /** When its next timer is due; milliseconds since 1970. */
  get nextDue(): number | undefined {
    if (this.#timers.size === 0) return undefined;
    return Math.min(...[...this.#timers.values()].map(({ at }) => at));
  }

  now(): number {
    return outsideRuns(() => this.surroundings.clock.now());
  }

  /** Starts a timer on the workspace's clock; answers its id. */
  setTimer(fire: () => void, ms: number, repeat = false): number {
    const id = ++lastTimerId;
    this.#arm(id, fire, Math.max(Number(ms) || 0, 0), repeat);
    return id;
  }

  /** Takes a timer back; answers whether the id was one of this run. */
  clearTimer(id: unknown): boolean {
    if (typeof id !== "number" || id <= 2 ** 40) return false;
    this.#timers.get(id)?.timer.cancel();
    this.#timers.delete(id);
    return true;
  }

  fetch(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
    const request = new Request(input, init);
    const ask = () => this.surroundings.fetch(request);
    if (isForSlack(request)) return this.inTurn(ask);
    // Other hosts take their time: nobody else is kept waiting for them, and
    // whoever asked may give up.
    return Promise.race([this.#busyWith(ask), givenUp(request.signal)]);
  }

  /** Keeps the answer of a call back until the workspace's clock has moved on. */
  async late(ms: number): Promise<void> {
    this.#inFlight--;
    await new Promise<void>((resolve) => this.setTimer(resolve, ms));
    this.#inFlight++;
  }

  /** Does something whose answer does not come at once, in the run's turn. A stopped run does nothing. */
  inTurn<T>(work: () => Promise<T>): Promise<T> {
    return this.#busyWith(() =>
      this.surroundings.inTurn(() =>
        this.#stopped
          ? Promise.reject(new Error("The run was stopped"))
          : outsideRuns(work)
      )
    );
  }

  /** Counts as in flight until the answer is there. A stopped run never gets it. */
  #busyWith<T>(ask: () => Promise<T>): Promise<T> {
    if (this.#stopped) return new Promise(() => {});
    this.#inFlight++;
    this.surroundings.moved();
    const { promise, resolve, reject } = Promise.withResolvers<T>();
    const end = (settle: () => void) => {
      this.#inFlight--;
      this.surroundings.moved();
      if (!this.#stopped) settle();
    };
    outsideRuns(ask).then(
      (value) => end(() => resolve(value)),
      (reason) => end(() => reject(reason)),
    );
    return promise;
  }

  print(level: string, text: string): void {
    this.surroundings.print(level, text);
  }

  crash(reason: unknown): void {
    this.#crash(reason);
  }

  /** Nothing it waits for will come any more. */
  stop(): void {
    this.#stopped = true;
    for (const { timer } of this.#timers.values()) timer.cancel();
    this.#timers.clear();
    this.surroundings.moved();
  }

  #arm(id: number, fire: () => void, ms: number, repeat: boolean): void {
    const { clock, moved } = this.surroundings;
    outsideRuns(() => {
      const timer = clock.after(ms, () => {
        this.#timers.delete(id);
        if (repeat) this.#arm(id, fire, Math.max(ms, 1), repeat);
        moved();
        try {
          inRun(this, fire);
        } catch (error) {
          this.crash(error);
        }
      });
      this.#timers.set(id, { at: clock.now() + ms, timer });
      moved();
    });
  }
}

function givenUp(signal: AbortSignal): Promise<never> {
  const { promise, reject } = Promise.withResolvers<never>();
  const end = () => reject(signal.reason);
  if (signal.aborted) end();
  else signal.addEventListener("abort", end);
  return promise;
}
