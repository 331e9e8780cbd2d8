import { Chance } from "../runtime/chance.ts";
import { checkTrigger } from "../runtime/check_trigger.ts";
import {
  callbackId,
  type TriggerDefinition,
  type TriggerInput,
} from "../runtime/manifest.ts";
import { SlackError } from "../web_api/errors.ts";
import type { Workspace } from "../workspace.ts";
import type { Timer } from "../clock.ts";
import { occurrences } from "./schedule.ts";

/** What can start a workflow: `Ft…`. */
export interface Trigger {
  id: string;
  type: "shortcut" | "webhook" | "scheduled";
  name: string;
  description: string;
  /** Callback id of the workflow. */
  workflow: string;
  inputs: Record<string, TriggerInput>;
  /** The path of its link or webhook; of a webhook it is the secret. */
  url?: string;
  /** When a scheduled one fires next; milliseconds since 1970, absent when it is over. */
  nextFire?: number;
  definition: TriggerDefinition;
  /** Seconds since 1970. */
  created: number;
}

/** The triggers of the app, in the order in which they were made. */
export class Triggers {
  readonly #byId = new Map<string, Trigger>();
  readonly #timers = new Map<string, Timer>();
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
   * Makes a trigger, as `slack trigger create` does.
   *
   * @throws SlackError with Slack's code for what is wrong with the definition.
   */
  create(definition: TriggerDefinition): Trigger {
    const { app, ids, state, clock } = this.workspace;
    const [mistake] = checkTrigger(app.manifest, definition);
    if (mistake) {
      throw new SlackError(mistake.code, {
        errors: [{ code: mistake.code, message: mistake.sentence }],
      });
    }
    const { schedule } = definition;
    if (schedule) {
      const first = occurrences(schedule).next().value ?? 0;
      if (first <= clock.now()) {
        throw new SlackError("invalid_start_before_now");
      }
    }
    const trigger: Trigger = {
      id: ids.make("Ft"),
      type: definition.type as Trigger["type"],
      name: definition.name,
      description: definition.description ?? "",
      workflow: callbackId(definition.workflow),
      inputs: definition.inputs ?? {},
      definition,
      created: state.seconds(),
    };
    const url = this.#url(trigger);
    if (url) trigger.url = url;
    this.#byId.set(trigger.id, trigger);
    if (schedule) this.#arm(trigger, occurrences(schedule));
    state.changed();
    return trigger;
  }

  #url({ id, type }: Trigger): string | undefined {
    const secret = new Chance(`${type} ${id}`).uuid().replaceAll("-", "");
    if (type === "shortcut") return `/shortcuts/${id}/${secret}`;
    return type === "webhook"
      ? `/triggers/${this.workspace.state.team.id}/${++this
        .#webhooks}/${secret}`
      : undefined;
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
        }),
      );
    };
    wait();
  }
}
