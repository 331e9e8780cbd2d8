import { type Due, DueTimers } from "./due_timers.ts";

/** A timer that can be taken back. */
export interface Timer {
  cancel(): void;
}

/** How a clock goes by itself. */
export type ClockMode = "stands" | "runs" | "runs fast";

/**
 * The workspace's only source of time, in milliseconds since 1970.
 *
 * Nothing in the workspace reads the machine's clock: what Slack would stamp,
 * expire or fire is stamped, expired and fired by this one, so a test can let
 * an hour pass in a millisecond.
 */
export interface Clock {
  readonly mode: ClockMode;
  /** Milliseconds since 1970. */
  now(): number;
  /** Runs `fire` once when `ms` have passed on this clock; the name tells people what is due. */
  after(ms: number, fire: () => void, name?: string): Timer;
  /** What is due next. */
  nextDue(): Pick<Due, "at" | "name"> | undefined;
  /**
   * Moves to `at` or to the first timer due before it, and fires that one.
   * Answers whether a timer fired: if not, the clock now stands at `at`.
   */
  moveTowards(at: number): boolean;
  /** Tells whether work is under way, in which time never goes faster than the machine's. */
  setBusy(isBusy: boolean): void;
  /** Forgets all timers; real ones are cleared so that the process can end. */
  stop(): void;
}

/** A clock that stands until somebody moves it. */
export class StandingClock implements Clock {
  readonly mode = "stands";
  #now: number;
  readonly #timers = new DueTimers();

  constructor(start: number) {
    this.#now = start;
  }

  now(): number {
    return this.#now;
  }

  after(ms: number, fire: () => void, name?: string): Timer {
    const at = this.#now + Math.max(ms, 0);
    return { cancel: this.#timers.add({ at, fire, name }) };
  }

  nextDue(): Pick<Due, "at" | "name"> | undefined {
    return this.#timers.first();
  }

  moveTowards(at: number): boolean {
    const first = this.#timers.first();
    if (!first || first.at > at) {
      this.#now = Math.max(this.#now, at);
      return false;
    }
    this.#now = Math.max(this.#now, first.at);
    this.#timers.take();
    first.fire();
    return true;
  }

  setBusy(): void {}

  stop(): void {
    this.#timers.clear();
  }
}

/** Taken before app code is given another one. */
const machineNow = Date.now;

/** The machine waits for no longer than this at once; milliseconds. */
const LONGEST_WAIT_MS = 2 ** 31 - 1;

/**
 * A clock that runs by itself: with the machine's, faster, or not at all.
 *
 * While work is under way it runs with the machine's whatever it is set to:
 * otherwise all work would seem to take too long, or never to end.
 */
export class RunningClock implements Clock {
  readonly #timers = new DueTimers();
  #factor: number;
  #isBusy = false;
  /** What this clock showed when it was last set, and what the machine's did. */
  #base: { at: number; machine: number };
  #alarm: ReturnType<typeof setTimeout> | undefined;

  /** Starts now if no start is given; `factor` as for `setFactor`. */
  constructor(start = machineNow(), factor = 1) {
    this.#base = { at: start, machine: machineNow() };
    this.#factor = factor;
  }

  get mode(): ClockMode {
    if (this.#factor === 0) return "stands";
    return this.#factor === 1 ? "runs" : "runs fast";
  }

  /** How many seconds pass on it in one of the machine's. */
  get factor(): number {
    return this.#factor;
  }

  /**
   * Lets it run so much faster than the machine's clock; 0 lets it stand.
   *
   * @throws RangeError for a negative number.
   */
  setFactor(factor: number): void {
    if (!(factor >= 0 && Number.isFinite(factor))) {
      throw new RangeError(
        `Cannot set the clock's speed: ${factor} is not a number from 0`,
      );
    }
    this.#set(this.now());
    this.#factor = factor;
    this.#arm();
  }

  now(): number {
    const { at, machine } = this.#base;
    return Math.floor(at + (machineNow() - machine) * this.#speed);
  }

  after(ms: number, fire: () => void, name?: string): Timer {
    const at = this.now() + Math.max(ms, 0);
    const cancel = this.#timers.add({ at, fire, name });
    this.#arm();
    return {
      cancel: () => {
        cancel();
        this.#arm();
      },
    };
  }

  nextDue(): Pick<Due, "at" | "name"> | undefined {
    return this.#timers.first();
  }

  moveTowards(at: number): boolean {
    const first = this.#timers.first();
    this.#set(Math.max(this.now(), Math.min(at, first?.at ?? at)));
    const isDue = first !== undefined && first.at <= at;
    if (isDue) {
      this.#timers.take();
      first.fire();
    }
    this.#arm();
    return isDue;
  }

  setBusy(isBusy: boolean): void {
    if (isBusy === this.#isBusy) return;
    this.#set(this.now());
    this.#isBusy = isBusy;
    this.#arm();
  }

  stop(): void {
    this.#timers.clear();
    clearTimeout(this.#alarm);
  }

  get #speed(): number {
    return this.#isBusy ? 1 : this.#factor;
  }

  #set(at: number): void {
    this.#base = { at, machine: machineNow() };
  }

  /** One timer of the machine, for what is due first. */
  #arm(): void {
    clearTimeout(this.#alarm);
    this.#alarm = undefined;
    const first = this.#timers.first();
    if (!first || this.#speed === 0) return;
    const wait = (first.at - this.now()) / this.#speed;
    this.#alarm = setTimeout(
      () => this.#fireDue(),
      Math.min(Math.max(wait, 0), LONGEST_WAIT_MS),
    );
  }

  #fireDue(): void {
    const first = this.#timers.first();
    // The machine's timers may be early by a fraction of a millisecond.
    if (first && first.at <= this.now()) {
      this.#timers.take();
      first.fire();
    }
    this.#arm();
  }
}
