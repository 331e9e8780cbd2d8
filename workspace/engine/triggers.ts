import type { Timer } from "../clock.ts";
import { Chance } from "../runtime/chance.ts";
import { isOfChannels } from "../runtime/check_event.ts";
import { checkTrigger } from "../runtime/check_trigger.ts";
import {
  callbackId,
  type EventListening,
  type TriggerDefinition,
  type TriggerInput,
} from "../runtime/manifest.ts";
import { invalidArguments, SlackError } from "../web_api/errors.ts";
import type { Workspace } from "../workspace.ts";
import { type Access, forEveryone } from "./access.ts";
import type { Token } from "./tokens.ts";
import { occurrences } from "./schedule.ts";

/** How far apart calls were that Slack took: https://github.com/slackapi/deno-slack-sdk/issues/445 */
const PAUSE_MS = 1_000;

/** What can start a workflow: `Ft…`. */
export interface Trigger {
  id: string;
  type: "shortcut" | "webhook" | "scheduled" | "event";
  name: string;
  description: string;
  /** Callback id of the workflow. */
  workflow: string;
  inputs: Record<string, TriggerInput>;
  /** The path of its link or webhook; of a webhook it is the secret. */
  url?: string;
  /** When a scheduled one fires next; milliseconds since 1970, absent when it is over. */
  nextFire?: number;
  /** Who may start a link. */
  access: Access;
  /** The user id of who made it at run time. */
  creator?: string;
  definition: TriggerDefinition;
  /** Seconds since 1970. */
  created: number;
  updated: number;
}

/** The triggers of the app, in the order in which they were made. */
export class Triggers {
  readonly #byId = new Map<string, Trigger>();
  readonly #timers = new Map<string, Timer>();
  /** When a token last made or changed a trigger; milliseconds since 1970. */
  readonly #lastCalls = new Map<string, number>();
  #webhooks = 0;

  constructor(
    private readonly workspace: Workspace,
    private readonly fire: (trigger: Trigger) => void,
  ) {}

  list(): Trigger[] {
    return [...this.#byId.values()];
  }

  find(id: string): Trigger | undefined {
    return this.#byId.get(id);
  }

  /** The trigger of a link or webhook, whatever host the address names. */
  findByUrl(url: string): Trigger | undefined {
    const path = URL.parse(url, "https://slack.com/")?.pathname;
    return this.list().find((trigger) => trigger.url === path);
  }

  /**
   * Makes a trigger. One that listens to channels needs the bot in them;
   * `invite` brings it there, as `slack trigger create` does.
   *
   * @throws SlackError with Slack's code for what is wrong with the definition.
   */
  create(
    definition: TriggerDefinition,
    { invite = false, creator }: { invite?: boolean; creator?: string } = {},
  ): Trigger {
    const { ids, state } = this.workspace;
    if (invite) this.#inviteBot(definition.event);
    this.#check(definition);
    const trigger: Trigger = {
      id: ids.make("Ft"),
      access: forEveryone(),
      ...(creator ? { creator } : {}),
      created: state.seconds(),
      ...this.#contents(definition),
    };
    const url = this.#url(trigger);
    if (url) trigger.url = url;
    this.#byId.set(trigger.id, trigger);
    this.#schedule(trigger);
    state.changed();
    return trigger;
  }

  /**
   * Puts another definition into a trigger. Its id, its address and who may
   * start it stay: links and buttons go on working.
   *
   * @throws SlackError with Slack's code for what is wrong with the definition.
   */
  update(trigger: Trigger, definition: TriggerDefinition): void {
    if (definition.type !== trigger.type) {
      throw new SlackError("invalid_trigger_type");
    }
    this.#check(definition);
    Object.assign(trigger, this.#contents(definition));
    this.#schedule(trigger);
    this.workspace.state.changed();
  }

  /**
   * Puts back the triggers of another run, with their ids and addresses. What
   * came due meanwhile is not made up for.
   */
  restore(kept: readonly Trigger[]): void {
    for (const trigger of kept) {
      this.#byId.set(trigger.id, trigger);
      this.#schedule(trigger);
      const number = /^\/triggers\/\w+\/(\d+)/.exec(trigger.url ?? "")?.[1];
      this.#webhooks = Math.max(this.#webhooks, Number(number ?? 0));
    }
  }

  /** Takes a trigger away: links and buttons that name it are dead. */
  delete(trigger: Trigger): void {
    this.#byId.delete(trigger.id);
    this.#timers.get(trigger.id)?.cancel();
    this.#timers.delete(trigger.id);
    this.workspace.state.changed();
  }

  /**
   * To be called before a token's holder makes or changes a trigger.
   *
   * @throws SlackError `token_revoked` if it did so within the last second, where that is assumed.
   */
  pace({ value }: Token): void {
    const { clock, assumptions } = this.workspace;
    const last = this.#lastCalls.get(value) ?? -Infinity;
    this.#lastCalls.set(value, clock.now());
    if (
      assumptions.triggerCallsNeedASecond && clock.now() - last < PAUSE_MS
    ) throw new SlackError("token_revoked");
  }

  #check(definition: TriggerDefinition): void {
    const { app, clock } = this.workspace;
    const [mistake] = checkTrigger(app.manifest, definition);
    if (mistake?.code === "invalid_arguments") {
      throw invalidArguments([`[ERROR] ${mistake.sentence}`]);
    }
    if (mistake) {
      throw new SlackError(mistake.code, {
        errors: [{ code: mistake.code, message: mistake.sentence }],
      });
    }
    const { schedule, event } = definition;
    if (schedule) {
      const { value: first } = occurrences(schedule).next();
      if (first === undefined) throw new SlackError("invalid_trigger_config");
      if (first <= clock.now()) {
        throw new SlackError("invalid_start_before_now");
      }
    }
    if (event) this.#checkMembership(event);
  }

  #checkMembership(event: EventListening): void {
    const { state, bot } = this.workspace;
    for (const id of event.channel_ids ?? []) {
      const channel = state.channels.get(id);
      if (!channel) throw new SlackError("channel_not_found");
      if (!channel.members.has(bot.id)) {
        throw new SlackError("bot_invite_required");
      }
    }
  }

  #inviteBot(event: EventListening | undefined): void {
    const { state, bot, activity } = this.workspace;
    if (!event || !isOfChannels(event)) return;
    for (const id of event.channel_ids ?? []) {
      const channel = state.channels.get(id);
      if (!channel || channel.members.has(bot.id)) continue;
      state.addMember(channel, bot.id);
      activity.write(
        "workflow_bot_invited",
        `The app's bot was invited to #${channel.name}: one of its triggers listens there`,
      );
    }
  }

  #contents(definition: TriggerDefinition) {
    return {
      type: definition.type as Trigger["type"],
      name: definition.name,
      description: definition.description ?? "",
      workflow: callbackId(definition.workflow),
      inputs: definition.inputs ?? {},
      definition,
      updated: this.workspace.state.seconds(),
    };
  }

  #url({ id, type }: Trigger): string | undefined {
    const secret = new Chance(`${type} ${id}`).uuid().replaceAll("-", "");
    if (type === "shortcut") return `/shortcuts/${id}/${secret}`;
    return type === "webhook"
      ? `/triggers/${this.workspace.state.team.id}/${++this
        .#webhooks}/${secret}`
      : undefined;
  }

  #schedule(trigger: Trigger): void {
    this.#timers.get(trigger.id)?.cancel();
    const { schedule } = trigger.definition;
    if (schedule) {
      const now = this.workspace.clock.now();
      this.#arm(trigger, occurrences(schedule).filter((date) => date > now));
    }
  }

  #arm(trigger: Trigger, dates: Iterator<number, void>): void {
    const { clock, state } = this.workspace;
    const { value: next } = dates.next();
    delete trigger.nextFire;
    if (next === undefined) return;
    trigger.nextFire = next;
    const wait = () => {
      // A running clock cannot wait for more than 24 days at once.
      this.#timers.set(
        trigger.id,
        clock.after(next - clock.now(), () => {
          if (clock.now() < next) return wait();
          this.#arm(trigger, dates);
          this.fire(trigger);
          state.changed();
        }, trigger.name),
      );
    };
    wait();
  }
}
