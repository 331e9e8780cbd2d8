import { eventName, isOfChannels } from "../runtime/check_event.ts";
import { type Filter, filterPasses } from "../runtime/filter.ts";
import type { EventListening } from "../runtime/manifest.ts";
import type { Happening } from "../state/happenings.ts";
import type { Channel } from "../state/types.ts";
import type { Workspace } from "../workspace.ts";
import type { Firing } from "./firing.ts";
import type { Trigger } from "./triggers.ts";

/** Event triggers start so many workflows an hour: https://docs.slack.dev/apis/web-api/rate-limits */
const HOURLY_MAX = 10_000;
const HOUR_MS = 60 * 60_000;

type Kind = Channel["kind"];

const OF_CHANNEL: Record<Kind, string> = {
  public: "channels:read",
  private: "groups:read",
  im: "im:read",
};

/** The scope without which an event of such a channel is not heard. */
const NEEDED: Record<string, Record<Kind, string>> = {
  message_posted: {
    public: "channels:history",
    private: "groups:history",
    im: "im:history",
  },
  user_joined_channel: OF_CHANNEL,
  user_left_channel: OF_CHANNEL,
  channel_archived: OF_CHANNEL,
  channel_created: OF_CHANNEL,
  channel_deleted: OF_CHANNEL,
  channel_renamed: OF_CHANNEL,
  channel_shared: OF_CHANNEL,
  channel_unarchived: OF_CHANNEL,
  channel_unshared: OF_CHANNEL,
};

/**
 * Event triggers: what happens in channels starts workflows, also what the
 * app's own bot does. All triggers that it fits fire.
 */
export class Events {
  #hour = 0;
  #fired = 0;

  constructor(
    private readonly workspace: Workspace,
    private readonly firing: Firing,
  ) {}

  /** Fires every trigger that listens to this. */
  hear(happening: Happening): void {
    for (const trigger of this.workspace.engine.triggers.list()) {
      const { event } = trigger.definition;
      if (event && this.#concerns(event, happening)) {
        this.#fire(trigger, event, happening);
      }
    }
  }

  #concerns(
    event: EventListening,
    { type, channel, data }: Happening,
  ): boolean {
    const { bot, app, appId } = this.workspace;
    if (eventName(event) !== type) return false;
    if (!channel) return true;
    const scope = NEEDED[type]?.[channel.kind];
    if (
      scope && !app.manifest.oauth_config.scopes.bot.includes(scope)
    ) return false;
    if (type === "app_mentioned" && data.app_id !== appId) return false;
    const { channel_ids } = event;
    if (channel_ids && !channel_ids.includes(channel.id)) return false;
    // Archiving puts the bot out first; it hears of that all the same.
    const sees = channel.members.has(bot.id) || type === "channel_archived";
    return sees || !isOfChannels(event) && channel.kind === "public";
  }

  #fire(
    trigger: Trigger,
    { event_type, filter, metadata_event_type }: EventListening,
    happening: Happening,
  ): void {
    const data = { ...happening.data, event_type };
    const { metadata } = happening.data as {
      metadata?: { event_type: string };
    };
    if (metadata_event_type && metadata?.event_type !== metadata_event_type) {
      return;
    }
    if (filter && !this.#passes(trigger, filter as Filter, data)) return;
    if (!this.#hasQuota(trigger)) return;
    this.firing.fire(trigger, data);
  }

  #passes(
    trigger: Trigger,
    filter: Filter,
    data: Record<string, unknown>,
  ): boolean {
    const { state, assumptions } = this.workspace;
    const { passes, problem } = filterPasses(
      filter,
      { data, event_timestamp: state.seconds() },
      { absentFails: assumptions.absentDataFailsFilters },
    );
    if (problem) this.#log(trigger, `its filter fails: ${problem}`);
    return passes;
  }

  #hasQuota(trigger: Trigger): boolean {
    const hour = Math.floor(this.workspace.clock.now() / HOUR_MS);
    if (hour !== this.#hour) [this.#hour, this.#fired] = [hour, 0];
    if (this.#fired++ < HOURLY_MAX) return true;
    this.#log(
      trigger,
      `event triggers may start ${HOURLY_MAX} workflows an hour`,
    );
    return false;
  }

  #log(trigger: Trigger, why: string): void {
    this.workspace.activity.write(
      "trigger_executed",
      `Trigger "${trigger.name}" did not start its workflow: ${why}`,
      { level: "warn", details: { trigger: trigger.id } },
    );
  }
}
