import { SlackApiError } from "../../slack/api.ts";
import { HeldByTwin } from "../../slack/claim.ts";

/** After this nothing further is begun: one piece takes up to 25 s, Slack allows 60 s. Milliseconds. */
const BEGIN_UNTIL_MS = 30_000;

/** The work of one tick, piece by piece. */
export class Pieces {
  #twin: HeldByTwin | undefined;

  /** @param now When the tick began, milliseconds since 1970. */
  constructor(private readonly now: number) {}

  /** Whether another piece may be begun. */
  hasTime(): boolean {
    return Date.now() - this.now < BEGIN_UNTIL_MS;
  }

  /**
   * Does one piece. The failure of one keeps no other from being done; it is
   * tried again at the next tick.
   */
  async attempt(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (error instanceof HeldByTwin) this.#twin = error;
      else if (!(error instanceof SlackApiError)) throw error;
    }
  }

  /** @throws HeldByTwin when the same tick was delivered twice and the other is at work. */
  end(): void {
    if (this.#twin) throw this.#twin;
  }
}
