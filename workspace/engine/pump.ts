import { setImmediate } from "node:timers";
import type { Clock } from "../clock.ts";
import type { Live } from "../runtime/runtime.ts";

/** So many turns of the machine's event loop without a step forward count as rest. */
const QUIET_TURNS = 4;
/** After so many turns the machine is given time to answer instead of being asked again at once. */
const BUSY_TURNS = 200;
/** After so long at rest nothing will come any more; milliseconds of the machine. */
const HANGING_MS = 2_000;
/** A call that takes longer will not be answered; milliseconds of the machine. */
const UNANSWERED_MS = 60_000;

const realSetTimeout = globalThis.setTimeout;

/**
 * Knows what is going on in the workspace and lets a standing clock run as far
 * as needed: when all that is under way waits for time, it moves to the next
 * moment that one of them waits for.
 */
export class Pump {
  /** App code under way, with the words that name it. */
  readonly runs = new Map<Live, string>();
  readonly #tasks = new Set<Promise<unknown>>();
  /** Due times of the engine's own short waits. */
  readonly #pauses = new Set<{ at: number }>();
  #steps = 0;
  #fault: unknown;

  constructor(
    private readonly clock: Clock,
    /** Told when the workspace itself failed. */
    private readonly onFault: (error: unknown) => void,
  ) {}

  /** Tells that something happened. */
  moved(): void {
    this.#steps++;
  }

  /** Counts as under way until it has ended. */
  track<T>(task: Promise<T>): Promise<T> {
    this.#tasks.add(task);
    this.clock.setBusy(true);
    const end = () => {
      this.#tasks.delete(task);
      this.clock.setBusy(this.#tasks.size > 0);
      this.moved();
    };
    task.then(end, (error) => {
      this.#fault ??= error;
      this.onFault(error);
      end();
    });
    this.moved();
    return task;
  }

  /** Waits on the workspace's clock. Answers the way to end the wait early. */
  pause(ms: number): { over: Promise<void>; end: () => void } {
    const { promise, resolve } = Promise.withResolvers<void>();
    const pause = { at: this.clock.now() + ms };
    const end = () => {
      timer.cancel();
      this.#pauses.delete(pause);
      this.moved();
      resolve();
    };
    const timer = this.clock.after(ms, end);
    this.#pauses.add(pause);
    return { over: promise, end };
  }

  /**
   * Waits until nothing is under way. Steps that wait for a person are not.
   * In a hurry a running clock is moved too.
   *
   * @throws Error naming what hangs: app code that waits neither for a call nor for a timer; and what
   * the workspace itself failed with.
   */
  async settle(o: { hurry?: boolean } = {}): Promise<void> {
    await this.#until(() => this.#tasks.size === 0, o.hurry);
    if (this.#fault !== undefined) throw this.#fault;
  }

  /** Waits for a task, moving a standing clock for it if need be. */
  async wait<T>(task: Promise<T>): Promise<T> {
    if (this.clock.mode !== "stands") return await task;
    let over = false;
    const end = () => {
      over = true;
      this.moved();
    };
    task.then(end, end);
    await this.#until(() => over);
    return await task;
  }

  /** Stops all app code; nothing is under way any more. */
  stop(): void {
    for (const run of this.runs.keys()) run.stop();
    this.runs.clear();
    this.#tasks.clear();
    this.clock.setBusy(false);
  }

  async #until(isOver: () => boolean, hurry = false): Promise<void> {
    let steps = this.#steps;
    let quiet = 0;
    let since = performance.now();
    while (!isOver()) {
      await turn(quiet);
      if (isOver()) return;
      if (this.#steps !== steps) {
        steps = this.#steps;
        quiet = 0;
        since = performance.now();
        continue;
      }
      if (++quiet < QUIET_TURNS) continue;
      if (this.#moveClock(hurry)) continue;
      if (performance.now() - since > this.#patience()) throw this.#hanging();
    }
  }

  /** Moves the clock to the next moment that something under way waits for. */
  #moveClock(hurry: boolean): boolean {
    if (!hurry && this.clock.mode !== "stands") return false;
    if (this.#isAnswerDue()) return false;
    const due = this.#nextDue();
    if (due === undefined) return false;
    this.clock.moveTowards(due);
    this.moved();
    return true;
  }

  #isAnswerDue(): boolean {
    return [...this.runs.keys()].some((run) => run.inFlight > 0);
  }

  #nextDue(): number | undefined {
    const dues = [
      ...[...this.#pauses].map(({ at }) => at),
      ...[...this.runs.keys()].flatMap((run) => run.nextDue ?? []),
    ];
    return dues.length ? Math.min(...dues) : undefined;
  }

  #patience(): number {
    const waitsForTime = this.#nextDue() !== undefined;
    return this.#isAnswerDue() || waitsForTime ? UNANSWERED_MS : HANGING_MS;
  }

  #hanging(): Error {
    const names = [...this.runs.values()];
    return new Error(
      names.length
        ? `Cannot settle: ${
          names.join(", ")
        } waits for something that never comes; await only calls, timers and what ends by itself`
        : "Cannot settle: the workspace itself waits for something that never comes",
    );
  }
}

function turn(quiet: number): Promise<void> {
  return new Promise((resolve) => {
    if (quiet < BUSY_TURNS) setImmediate(resolve);
    else realSetTimeout(resolve, 5);
  });
}
