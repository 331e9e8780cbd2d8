/**
 * Makes Slack's ids (`C…`, `U…`, `Fx…`): a prefix and eight characters counted
 * up from a start of their own, so that the same story has the same ids each
 * time and ids of two kinds are never alike.
 */
export class Ids {
  readonly #next = new Map<string, number>();

  /** How far each prefix has come, so that another run can go on from there. */
  counts(): Map<string, number> {
    return new Map(this.#next);
  }

  /** Goes on where another run stopped. */
  goOn(counts: ReadonlyMap<string, number>): void {
    for (const [prefix, next] of counts) this.#next.set(prefix, next);
  }

  /** The next id with this prefix, for instance `C0INCD0001`. */
  make(prefix: string): string {
    const n = this.#next.get(prefix) ?? 1;
    this.#next.set(prefix, n + 1);
    return prefix + "0" + n.toString(36).toUpperCase().padStart(8, "0");
  }
}
