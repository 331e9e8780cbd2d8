import { setImmediate } from "node:timers";

/**
 * Hands answers to app code one at a time, in the order in which they were
 * asked for, each when the code before it waits again. However fast the
 * machine is, runs beside each other then interleave in the same way each time.
 */
export class Turns {
  #last: Promise<void> = Promise.resolve();

  /** Waits for `ready`, for all turns asked for before, and until all code is at rest. */
  take(ready: Promise<unknown>): Promise<void> {
    const rest = () => new Promise<void>((resolve) => setImmediate(resolve));
    const turn = this.#last.then(() => ready).then(rest, rest);
    this.#last = turn;
    return turn;
  }
}
