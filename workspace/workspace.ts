import { type Assumptions, USUAL_ASSUMPTIONS } from "./assumptions.ts";
import type { Clock } from "./clock.ts";
import { describeFault, type Fault } from "./faults/fault.ts";
import { FaultPlan } from "./faults/plan.ts";
import { Ids } from "./ids.ts";
import { State } from "./state/state.ts";
import { ActivityLog } from "./engine/activity.ts";
import { Tokens } from "./engine/tokens.ts";
import type { Outside } from "./engine/outside.ts";
import { Datastores } from "./datastore/datastores.ts";
import { Engine } from "./engine/engine.ts";
import type { LoadedApp } from "./runtime/load_app.ts";
import type { Runtime } from "./runtime/runtime.ts";
import type { User } from "./state/types.ts";
import { type ApiAnswer, callMethod } from "./web_api/dispatch.ts";
import { RateLimits } from "./web_api/rate_limits.ts";

/** One call of the Web API, for counting calls and depth. */
export interface CallRecord {
  method: string;
  executionId?: string;
  /** When it came in and when it was answered; `performance.now()` milliseconds. */
  started: number;
  ended: number;
  error?: string;
}

/** How long a deployed function may take: https://docs.slack.dev/tools/deno-slack-sdk/guides/creating-custom-functions */
const FUNCTION_MS = 60_000;

/** How a workspace behaves where tests want it to differ. */
export interface Conditions {
  faults?: readonly Fault[];
  seed?: number;
  limits?: boolean;
  functionMs?: number;
  env?: Record<string, string>;
  outside?: Outside;
  runtime?: Runtime;
  assumptions?: Partial<Assumptions>;
}

/** All parts of one workspace with one app in it. */
export class Workspace {
  readonly ids = new Ids();
  readonly state: State;
  readonly activity: ActivityLog;
  readonly tokens: Tokens;
  readonly datastores: Datastores;
  readonly engine: Engine;
  readonly bot: User;
  readonly appId: string;
  readonly botId: string;
  readonly calls: CallRecord[] = [];
  readonly faults: FaultPlan;
  /** What is left to chance is drawn from it; nothing is, if there is none. */
  readonly seed: number | undefined;
  /** Whether Slack's rate limits hold. */
  readonly limits: boolean;
  readonly rateLimits: RateLimits;
  /** How long a function may take. */
  readonly functionMs: number;
  readonly assumptions: Assumptions;
  /** Where app code runs; in this process if there is none. */
  readonly runtime: Runtime | undefined;
  /** What app code gets as `env`. */
  readonly env: Readonly<Record<string, string>>;

  /** Who answers for hosts outside of Slack. */
  readonly outside: Outside;

  constructor(
    readonly clock: Clock,
    readonly app: LoadedApp,
    conditions: Conditions = {},
  ) {
    this.seed = conditions.seed;
    this.runtime = conditions.runtime;
    this.env = conditions.env ?? {};
    this.outside = conditions.outside ?? {};
    this.functionMs = conditions.functionMs ?? FUNCTION_MS;
    this.limits = conditions.limits ?? false;
    this.assumptions = { ...USUAL_ASSUMPTIONS, ...conditions.assumptions };
    this.faults = new FaultPlan(
      conditions.faults ?? [],
      (fault) =>
        this.activity.write("fault", describeFault(fault), {
          level: "warn",
          details: fault,
        }),
    );
    this.state = new State(clock, this.ids, {
      name: "Northwind Coffee",
      domain: "northwind",
    });
    this.rateLimits = new RateLimits(clock, this.state);
    this.activity = new ActivityLog(clock);
    this.activity.onChange(() => this.state.changed());
    this.tokens = new Tokens(clock);
    this.appId = this.ids.make("A");
    this.botId = this.ids.make("B");
    this.bot = this.state.addUser({
      name: app.manifest.features?.bot_user?.display_name?.toLowerCase() ??
        app.manifest.display_information.name.toLowerCase(),
      realName: app.manifest.display_information.name,
      isBot: true,
      appId: this.appId,
    });
    this.datastores = new Datastores(
      app.manifest.datastores ?? {},
      clock,
      this.assumptions,
      this.seed,
    );
    this.engine = new Engine(this);
  }

  /**
   * Calls a Web API method as somebody with this token would. Answers what
   * Slack would: `ok`, and `error` where it is false. Never throws for what
   * the caller did wrong.
   */
  async call(
    method: string,
    args: Record<string, unknown>,
    token: string,
  ): Promise<Record<string, unknown>> {
    // As over the wire: the caller shares nothing with the state.
    const sent = JSON.parse(JSON.stringify(args));
    const { json } = await this.answer(method, sent, token);
    return JSON.parse(json);
  }

  /** As `call`, as HTTP has it: of arguments that are nobody else's. */
  async answer(
    method: string,
    args: Record<string, unknown>,
    token: string,
  ): Promise<ApiAnswer> {
    const { executionId } = this.tokens.find(token) ?? {};
    const ended = this.engine.countCall(executionId, method);
    const answer = await callMethod(this, method, args, token);
    ended();
    // Items are no part of the state, but of what is kept.
    if (method.startsWith("apps.datastore.")) this.state.changed();
    return answer;
  }

  /**
   * Lets time pass at once, with all that is due meanwhile: what is due at the
   * same moment happens beside each other.
   */
  async advance(ms: number): Promise<void> {
    const { clock } = this;
    await this.engine.settle({ hurry: true });
    const until = clock.now() + ms;
    for (;;) {
      const at = clock.nextDue()?.at ?? Infinity;
      if (at > until) break;
      while (clock.moveTowards(at));
      await this.engine.settle({ hurry: true });
    }
    clock.moveTowards(until);
  }

  /** Moves the clock to what is due next and lets it happen; nothing if nothing is due. */
  async jumpToNext(): Promise<void> {
    const next = this.clock.nextDue();
    if (next) await this.advance(next.at - this.clock.now());
  }
}
