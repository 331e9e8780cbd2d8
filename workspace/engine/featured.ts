import type { State } from "../state/state.ts";
import { SlackError } from "../web_api/errors.ts";
import type { Trigger, Triggers } from "./triggers.ts";

/** https://docs.slack.dev/reference/methods/workflows.featured.add */
const AT_ONCE = 15;

/** Link triggers that channels show beside their name. */
export class Featured {
  readonly #byChannel = new Map<string, string[]>();

  constructor(
    private readonly state: State,
    private readonly triggers: Triggers,
  ) {}

  /** Those of one channel that still exist, in the order in which they were added. */
  in(channelId: string): Trigger[] {
    return (this.#byChannel.get(channelId) ?? [])
      .flatMap((id) => this.triggers.find(id) ?? []);
  }

  /**
   * Shows these too; those that are shown already stay where they are.
   *
   * @throws SlackError `error_modifying_workflows`
   */
  add(channelId: string, triggerIds: string[]): void {
    this.set(channelId, [...this.#idsIn(channelId), ...triggerIds], triggerIds);
  }

  /** Shows these no longer. @throws SlackError `error_modifying_workflows` */
  remove(channelId: string, triggerIds: string[]): void {
    const left = this.#idsIn(channelId).filter((id) =>
      !triggerIds.includes(id)
    );
    this.set(channelId, left, triggerIds);
  }

  /**
   * Shows exactly these.
   *
   * @throws SlackError `error_modifying_workflows` for a channel that is not there, more than 15
   * triggers in one call, or one that is no link trigger.
   */
  set(channelId: string, triggerIds: string[], asked = triggerIds): void {
    const channel = this.state.channels.get(channelId);
    if (
      !channel || channel.isArchived || asked.length > AT_ONCE ||
      !asked.every((id) => this.triggers.find(id)?.type === "shortcut")
    ) throw new SlackError("error_modifying_workflows");
    this.#byChannel.set(channelId, [...new Set(triggerIds)]);
    this.state.changed();
  }

  #idsIn(channelId: string): string[] {
    return this.in(channelId).map(({ id }) => id);
  }
}
