import { fetchForApp } from "../runtime/app_network.ts";
import { dispatchPayload } from "../runtime/dispatch_payload.ts";
import { Run } from "../runtime/run.ts";
import { inRun } from "../runtime/run_scope.ts";
import { handleApi } from "../web_api/http.ts";
import type { Workspace } from "../workspace.ts";
import type { Execution } from "./executions.ts";
import type { Pump } from "./pump.ts";
import { Turns } from "./turns.ts";

/** How long app code may take: https://docs.slack.dev/tools/deno-slack-sdk/guides/creating-custom-functions */
export const FUNCTION_MS = 60_000;
export const INTERACTION_MS = 10_000;

/** How app code ended: with an acknowledgement, with an exception, or not in time. */
export type Ending =
  | { kind: "answered"; ack: Record<string, unknown> }
  | { kind: "threw"; error: unknown }
  | { kind: "timed out" };

/** Runs app code for an execution, as Slack's hosted runtime would. */
export class Invocations {
  readonly #turns = new Turns();
  #count = 0;

  constructor(
    private readonly workspace: Workspace,
    private readonly pump: Pump,
  ) {}

  /** Delivers one event to the function and waits for how that ends; never throws. */
  async deliver(
    execution: Execution,
    body: Record<string, unknown>,
    limitMs: number,
  ): Promise<Ending> {
    const { app, clock, state } = this.workspace;
    const module = await app.functionModule(execution.callbackId);
    const run = this.#run(execution);
    this.pump.runs.set(run, `${execution.callbackId} (${execution.id})`);
    const { promise: late, resolve } = Promise.withResolvers<Ending>();
    const timer = clock.after(limitMs, () => resolve({ kind: "timed out" }));
    const payload = {
      // Over the wire: what the app changes in its copy is nobody else's.
      body: JSON.parse(JSON.stringify(body)),
      context: {
        bot_access_token: "",
        team_id: state.team.id,
        variables: {},
      },
    };
    const ending = await Promise.race([
      late,
      run.crashed.catch((error): Ending => ({ kind: "threw", error })),
      inRun(run, async (): Promise<Ending> => {
        try {
          const ack = await dispatchPayload(
            payload,
            module,
            (message) => run.print("warn", message),
          );
          return { kind: "answered", ack: JSON.parse(JSON.stringify(ack)) };
        } catch (error) {
          return { kind: "threw", error };
        }
      }),
    ]);
    timer.cancel();
    run.stop();
    this.pump.runs.delete(run);
    return ending;
  }

  #run(execution: Execution): Run {
    const { workspace, pump } = this;
    return new Run({
      clock: workspace.clock,
      seed: `${execution.id}#${++this.#count}`,
      fetch: (request) =>
        fetchForApp(request, {
          api: (call) => handleApi(workspace, call),
          outgoingDomains: workspace.app.manifest.outgoing_domains ?? [],
        }),
      print: (level, text) =>
        workspace.activity.write("function_execution_output", text, {
          level: level === "error" || level === "warn" ? level : "info",
          trace: execution.trace,
          details: { function_execution_id: execution.id },
        }),
      inTurn: (ready) => this.#turns.take(ready),
      moved: () => pump.moved(),
    });
  }
}
