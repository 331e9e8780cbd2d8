import { setImmediate } from "node:timers";
import type { Chance } from "../runtime/chance.ts";

/**
 * Hands answers to app code one at a time, each when the code before it waits
 * again. However fast the machine is, runs beside each other then interleave
 * in the same way each time.
 */
export interface Turns {
  /** Does the work and answers when it is this work's turn. */
  inTurn<T>(work: () => Promise<T>): Promise<T>;
}

/** Work is done at once, and answers are handed over in the order in which they were asked for. */
export class TurnsInOrder implements Turns {
  #last: Promise<unknown> = Promise.resolve();

  inTurn<T>(work: () => Promise<T>): Promise<T> {
    const answer = work();
    answer.catch(() => {});
    const turn = this.#last.then(() => answer).then(rest, rest);
    this.#last = turn;
    return turn.then(() => answer);
  }
}

/**
 * Chance decides whose work is done next, and whose answer is handed over
 * next, among all that wait: so two who ask at the same moment may be served
 * in either order, and who was served first may hear of it last.
 */
export class TurnsByChance implements Turns {
  readonly #waiting: (() => Promise<void>)[] = [];
  #isGoing = false;

  constructor(private readonly chance: Chance) {}

  async inTurn<T>(work: () => Promise<T>): Promise<T> {
    const { promise: answer, resolve } = Promise.withResolvers<T>();
    answer.catch(() => {});
    await this.#wait(() => {
      const done = work();
      resolve(done);
      return done;
    });
    await this.#wait(() => {});
    return answer;
  }

  /** Resolves in its turn, in which `act` is carried out. */
  #wait(act: () => unknown): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#waiting.push(async () => {
      try {
        await act();
      } catch {
        // Whoever asked for the work is told of its failure.
      }
      resolve();
    });
    if (!this.#isGoing) void this.#go();
    return promise;
  }

  async #go(): Promise<void> {
    this.#isGoing = true;
    await rest();
    while (this.#waiting.length) {
      const index = Math.floor(this.chance.next() * this.#waiting.length);
      const [next] = this.#waiting.splice(index, 1);
      await next!();
      await rest();
    }
    this.#isGoing = false;
  }
}

/** Until all code waits again. */
function rest(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
