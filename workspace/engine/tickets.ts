import type { Clock } from "../clock.ts";
import { SlackError } from "../web_api/errors.ts";

/** A `trigger_id` or `interactivity_pointer` lives this long: https://docs.slack.dev/interactivity/handling-user-interaction */
export const TICKET_MS = 3_000;

interface Ticket {
  userId: string;
  issuedAt: number;
  used: boolean;
}

/** The tickets with which an app may open a form for a person who has just clicked. */
export class Tickets {
  readonly #byValue = new Map<string, Ticket>();
  #count = 0;

  constructor(private readonly clock: Clock) {}

  issue(userId: string): string {
    const count = ++this.#count;
    const value = `${
      Math.floor(this.clock.now() / 1000)
    }.${count}.${userId.toLowerCase()}`;
    this.#byValue.set(value, {
      userId,
      issuedAt: this.clock.now(),
      used: false,
    });
    return value;
  }

  /**
   * Uses a ticket up; answers whose it was.
   *
   * @throws SlackError `invalid_trigger_id`, `exchanged_trigger_id`, `expired_trigger_id`
   */
  exchange(value: string): string {
    const ticket = this.#byValue.get(value);
    if (!ticket) throw new SlackError("invalid_trigger_id");
    if (ticket.used) throw new SlackError("exchanged_trigger_id");
    if (this.clock.now() - ticket.issuedAt > TICKET_MS) {
      throw new SlackError("expired_trigger_id");
    }
    ticket.used = true;
    return ticket.userId;
  }
}
