/** Something to do at a time, in milliseconds since 1970. */
export interface Due {
  readonly at: number;
  /** What it is, where a person may want to know. */
  readonly name?: string;
  readonly fire: () => void;
}

interface Entry extends Due {
  /** Of two at the same time the one that was asked for first is first. */
  readonly order: number;
  cancelled: boolean;
}

/**
 * What is due, earliest first, in a binary heap: with thousands of timers one
 * more costs hardly more than the first did.
 */
export class DueTimers {
  #heap: Entry[] = [];
  #order = 0;
  #cancelled = 0;

  /** Answers the way to take it back. */
  add(due: Due): () => void {
    const entry: Entry = { ...due, order: this.#order++, cancelled: false };
    this.#heap.push(entry);
    this.#rise(this.#heap.length - 1);
    return () => this.#cancel(entry);
  }

  /** The earliest, or nothing if there is none. */
  first(): Due | undefined {
    while (this.#heap[0]?.cancelled) {
      this.#removeFirst();
      this.#cancelled--;
    }
    return this.#heap[0];
  }

  /** Removes the earliest and answers it. */
  take(): Due | undefined {
    const first = this.first();
    if (first) {
      // Taken back too late, it is no longer counted as being in the heap.
      (first as Entry).cancelled = true;
      this.#removeFirst();
    }
    return first;
  }

  clear(): void {
    this.#heap = [];
    this.#cancelled = 0;
  }

  /** Most timers are time limits that are taken back: they go when they are the half. */
  #cancel(entry: Entry): void {
    if (entry.cancelled) return;
    entry.cancelled = true;
    if (++this.#cancelled * 2 < this.#heap.length) return;
    this.#heap = this.#heap.filter(({ cancelled }) => !cancelled)
      .sort((a, b) => isBefore(a, b) ? -1 : 1);
    this.#cancelled = 0;
  }

  #removeFirst(): void {
    const last = this.#heap.pop();
    if (!last || this.#heap.length === 0) return;
    this.#heap[0] = last;
    this.#sink(0);
  }

  #rise(index: number): void {
    while (index > 0) {
      const parent = (index - 1) >> 1;
      if (!this.#isBefore(index, parent)) return;
      this.#swap(index, parent);
      index = parent;
    }
  }

  #sink(index: number): void {
    for (;;) {
      const left = 2 * index + 1;
      const right = left + 1;
      const child = this.#isBefore(right, left) ? right : left;
      if (!this.#isBefore(child, index)) return;
      this.#swap(index, child);
      index = child;
    }
  }

  /** Whether there is an entry at `a` that comes before the one at `b`. */
  #isBefore(a: number, b: number): boolean {
    const one = this.#heap[a];
    const other = this.#heap[b];
    return one !== undefined && (other === undefined || isBefore(one, other));
  }

  #swap(a: number, b: number): void {
    const heap = this.#heap;
    [heap[a], heap[b]] = [heap[b]!, heap[a]!];
  }
}

function isBefore(a: Entry, b: Entry): boolean {
  return a.at < b.at || a.at === b.at && a.order < b.order;
}
