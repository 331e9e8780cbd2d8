import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Assumptions } from "./assumptions.ts";
import { type Clock, RunningClock, StandingClock } from "./clock.ts";
import type { Outside } from "./engine/outside.ts";
import type { WebhookAnswer } from "./engine/webhooks.ts";
import type { Fault } from "./faults/fault.ts";
import type { PlannedFault } from "./faults/plan.ts";
import { Person } from "./people.ts";
import { Isolated } from "./runtime/isolated.ts";
import { restore, type Snapshot } from "./keep/snapshot.ts";
import { loadApp } from "./runtime/load_app.ts";
import { seedCompany } from "./seed/company.ts";
import { serve, type Served } from "./server/serve.ts";
import { methods } from "./web_api/registry.ts";
import { Workspace } from "./workspace.ts";

/** A Monday morning, so that dates in tests are always the same. */
const TEST_START = Date.parse("2026-11-23T09:00:00Z");

/** How to start a workspace. */
export interface WorkspaceOptions {
  /** The folder with the app's `manifest.ts`. */
  app: URL | string;
  /** If not given: stands until it is moved, or runs where the app is isolated. */
  clock?: Clock;
  /** Fills the workspace before the app's triggers are made; the demo company if not given. */
  company?: (workspace: Workspace) => void | Promise<void>;
  /** What was there when it last ran; then nothing else fills it. */
  kept?: Snapshot;
  /** Whether to make the triggers of the app's own files; true if not given. */
  triggers?: boolean;
  /** From one step of a workflow to the next, in milliseconds of the clock; 0 if not given, 1,000 to 2,000 in Slack. */
  stepDelayMs?: number;
  /** What goes wrong, each once; nothing if not given. */
  faults?: Fault[];
  /**
   * Decides which of the runs that wait for an answer goes on first, and
   * whatever else is left to chance: the same seed, the same story. Without
   * one the first to ask goes on first.
   */
  seed?: number;
  /**
   * Whether each run of app code gets a worker of its own, without the machine's
   * files and environment, as in Slack. Otherwise it runs in this process, the
   * same way each time.
   */
  isolated?: boolean;
  /** What app code gets as `env`; empty if not given. */
  env?: Record<string, string>;
  /**
   * Who answers for the hosts in the app's `outgoingDomains`, by their names; a
   * host that is not named refuses the connection. "network" lets app code
   * really reach them, and so do isolated runs, always. Nobody if not given.
   */
  outside?: Outside;
  /** Whether Slack's rate limits hold; false if not given. */
  limits?: boolean;
  /** How long a function may take, in milliseconds; 60,000 as deployed if not given, 15,000 under `slack run`. */
  functionMs?: number;
  /** What Slack does not document, where it shall be other than usual. */
  assumptions?: Partial<Assumptions>;
}

/**
 * Starts a Slack workspace with one app in it.
 *
 * @throws AppError with one sentence for each mistake of the app.
 *
 * @example
 * ```ts ignore
 * await using running = await startWorkspace({ app: "." });
 * const ana = running.person("ana");
 * await ana.run("Incident: declare", { channel: "general" });
 * await ana.submit({ Title: "Checkout is down" });
 * await running.settle();
 * ```
 */
export async function startWorkspace(
  options: WorkspaceOptions,
): Promise<RunningWorkspace> {
  const { isolated = false } = options;
  const clock = options.clock ??
    (isolated ? new RunningClock() : new StandingClock(TEST_START));
  const app = await loadApp(folderUrl(options.app), clock);
  const runtime = isolated ? await Isolated.start(app, clock) : undefined;
  const running = new RunningWorkspace(
    new Workspace(clock, app, { ...options, runtime }),
  );
  try {
    await fill(running.workspace, options);
    return running;
  } catch (error) {
    await running[Symbol.asyncDispose]();
    throw error;
  }
}

async function fill(
  workspace: Workspace,
  options: WorkspaceOptions,
): Promise<void> {
  workspace.engine.stepDelayMs = options.stepDelayMs ?? 0;
  if (options.kept) return await restore(workspace, options.kept);
  if (options.company) await options.company(workspace);
  else seedCompany(workspace, "demo");
  if (options.triggers ?? true) await workspace.engine.createTriggers();
}

/** A started workspace, to be used with `await using`. */
export class RunningWorkspace implements AsyncDisposable {
  /** For looking at the workspace through the Web API: never expires, may do all that the app may, and read. */
  readonly token = "xoxb-workspace";
  readonly #served = new Set<Served>();

  constructor(readonly workspace: Workspace) {
    const { app, bot, tokens } = workspace;
    tokens.lasting(this.token, bot.id, [
      ...app.manifest.oauth_config.scopes.bot,
      ...[...methods.values()].flatMap(({ scopes }) => scopes)
        .filter((scope) => /:(read|history)$/.test(scope)),
    ]);
  }

  /** The faults asked for, and which of them have happened. */
  get faults(): readonly PlannedFault[] {
    return this.workspace.faults.all;
  }

  /** Calls a Web API method as the app's bot; answers Slack's JSON. */
  api(
    method: string,
    args: Record<string, unknown> = {},
    // deno-lint-ignore no-explicit-any
  ): Promise<any> {
    return this.workspace.call(method, args, this.token);
  }

  /**
   * What one person does and sees.
   *
   * @throws Error if nobody has this handle.
   */
  person(handle: string): Person {
    const users = [...this.workspace.state.users.values()];
    const user = users.find(({ name }) => name === handle.replace(/^@/, ""));
    if (!user) {
      throw new Error(
        `Cannot find @${handle}: the workspace has ${
          users.map(({ name }) => `@${name}`).join(", ")
        }`,
      );
    }
    return new Person(this.workspace, user);
  }

  /**
   * Waits until no app code is running; steps that wait for a person go on
   * waiting. A standing clock moves as far as app code waits for it.
   *
   * @throws Error naming the executions that hang.
   */
  settle(): Promise<void> {
    return this.workspace.engine.settle();
  }

  /** Lets time pass at once, with all that is due meanwhile. */
  advance(ms: number): Promise<void> {
    return this.workspace.advance(ms);
  }

  /**
   * Posts JSON to a webhook trigger by the trigger's name.
   *
   * @throws Error if there is no webhook trigger of that name.
   */
  webhook(name: string, body: unknown): Promise<WebhookAnswer> {
    const { engine } = this.workspace;
    const webhooks = engine.triggers.list().filter(({ type }) =>
      type === "webhook"
    );
    const found = webhooks.find((trigger) => trigger.name === name);
    if (!found) {
      throw new Error(
        `Cannot post to "${name}": the webhook triggers are ${
          webhooks.map((trigger) => `"${trigger.name}"`).join(", ") || "none"
        }`,
      );
    }
    return engine.fireWebhook(found.url!, {
      contentType: "application/json",
      body: JSON.stringify(body),
    });
  }

  /**
   * Serves the page, the Web API and the webhooks on this machine.
   *
   * @throws Deno.errors.AddrInUse if the port is taken; without one, a free one is used.
   */
  async serve(port = 0): Promise<Served> {
    const served = await serve(this, { port });
    this.#served.add(served);
    return {
      url: served.url,
      stop: () => {
        this.#served.delete(served);
        return served.stop();
      },
    };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all([...this.#served].map((served) => served.stop()));
    this.workspace.engine.stop();
    this.workspace.clock.stop();
    await this.workspace.runtime?.stop();
    await this.workspace.datastores.close();
  }
}

function folderUrl(app: URL | string): URL {
  return app instanceof URL ? app : pathToFileURL(resolve(app) + "/");
}
