import type { Clock } from "../clock.ts";
import { Table } from "./table.ts";

/** How late it is: DynamoDB calls it "usually within one second". https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/HowItWorks.ReadConsistency.html */
const LAG_MS = 1000;

type Write = (table: Table) => Promise<unknown>;

/** A copy of a table that hears of each write a second later: what a stale read sees. */
export class LateCopy {
  readonly #copy: Table;
  #waiting: { due: number; write: Write }[] = [];
  #written: Promise<unknown> = Promise.resolve();

  constructor(primaryKey: string, private readonly clock: Clock) {
    this.#copy = new Table(primaryKey);
  }

  /** To be called once the table itself has been written. */
  later(write: Write): void {
    this.#waiting.push({ due: this.clock.now() + LAG_MS, write });
  }

  /** The copy as it is now. */
  async table(): Promise<Table> {
    const now = this.clock.now();
    const due = this.#waiting.filter((each) => each.due <= now);
    this.#waiting = this.#waiting.filter((each) => each.due > now);
    for (const { write } of due) {
      this.#written = this.#written.then(() => write(this.#copy));
    }
    await this.#written;
    return this.#copy;
  }

  close(): Promise<void> {
    return this.#copy.close();
  }
}
