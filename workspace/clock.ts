/** A timer that can be taken back. */
export interface Timer {
  cancel(): void;
}

/**
 * The workspace's only source of time, in milliseconds since 1970.
 *
 * Nothing in the workspace reads the machine's clock: what Slack would stamp,
 * expire or fire is stamped, expired and fired by this one, so a test can let
 * an hour pass in a millisecond.
 */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Runs `fire` once when `ms` have passed on this clock. */
  after(ms: number, fire: () => void): Timer;
  /** Forgets all timers; real ones are cleared so that the process can end. */
  stop(): void;
}

/** A clock that runs with the machine's, from `start` on if given. */
export class RunningClock implements Clock {
  readonly #offset: number;
  readonly #timers = new Set<ReturnType<typeof setTimeout>>();

  constructor(start?: number) {
    this.#offset = start === undefined ? 0 : start - Date.now();
  }

  now(): number {
    return Date.now() + this.#offset;
  }

  after(ms: number, fire: () => void): Timer {
    const id = setTimeout(() => {
      this.#timers.delete(id);
      fire();
    }, Math.min(Math.max(ms, 0), 2 ** 31 - 1));
    this.#timers.add(id);
    return {
      cancel: () => {
        clearTimeout(id);
        this.#timers.delete(id);
      },
    };
  }

  stop(): void {
    for (const id of this.#timers) clearTimeout(id);
    this.#timers.clear();
  }
}

interface Due {
  at: number;
  order: number;
  fire: () => void;
}

/** A clock that stands until somebody moves it. */
export class StandingClock implements Clock {
  #now: number;
  #order = 0;
  readonly #due = new Set<Due>();

  constructor(start: number) {
    this.#now = start;
  }

  now(): number {
    return this.#now;
  }

  after(ms: number, fire: () => void): Timer {
    const due: Due = {
      at: this.#now + Math.max(ms, 0),
      order: this.#order++,
      fire,
    };
    this.#due.add(due);
    return { cancel: () => void this.#due.delete(due) };
  }

  /** When the next timer is due, or nothing if there is none. */
  nextDue(): number | undefined {
    return this.#first()?.at;
  }

  /**
   * Moves to `at` or to the first timer due before it, and fires that one.
   * Answers whether a timer fired: if not, the clock now stands at `at`.
   */
  moveTowards(at: number): boolean {
    const first = this.#first();
    if (!first || first.at > at) {
      this.#now = Math.max(this.#now, at);
      return false;
    }
    this.#now = Math.max(this.#now, first.at);
    this.#due.delete(first);
    first.fire();
    return true;
  }

  stop(): void {
    this.#due.clear();
  }

  #first(): Due | undefined {
    let first: Due | undefined;
    for (const due of this.#due) {
      if (
        !first || due.at < first.at ||
        due.at === first.at && due.order < first.order
      ) first = due;
    }
    return first;
  }
}
