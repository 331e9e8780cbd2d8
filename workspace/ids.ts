/**
 * Makes Slack's ids (`C…`, `U…`, `Fx…`): a prefix and eight characters counted
 * up from a start of their own, so that the same story has the same ids each
 * time and ids of two kinds are never alike.
 */
export class Ids {
  readonly #next = new Map<string, number>();

  /** The next id with this prefix, for instance `C0INCD0001`. */
  make(prefix: string): string {
    const n = this.#next.get(prefix) ?? 1;
    this.#next.set(prefix, n + 1);
    return prefix + "0" + n.toString(36).toUpperCase().padStart(8, "0");
  }
}
