import { Chance } from "../runtime/chance.ts";
import { InProcess } from "../runtime/in_process.ts";
import type { Delivery, End, Live, Runtime } from "../runtime/runtime.ts";
import type { Workspace } from "../workspace.ts";
import { answerAppCall } from "./app_calls.ts";
import type { Execution } from "./executions.ts";
import { answerOutsideCall } from "./outside.ts";
import type { Pump } from "./pump.ts";
import { TurnsByChance, TurnsInOrder } from "./turns.ts";

/** How long the handler of an interaction may take: https://docs.slack.dev/tools/deno-slack-sdk/guides/creating-custom-functions */
export const INTERACTION_MS = 10_000;

/** How app code ended: by itself, stopped at its time limit, or with its process, which says nothing to anybody. */
export type Ending = End | { kind: "timed out" } | { kind: "died" };

/** Runs app code for an execution, as Slack's hosted runtime would. */
export class Invocations {
  readonly #runtime: Runtime;
  #count = 0;

  constructor(
    private readonly workspace: Workspace,
    private readonly pump: Pump,
  ) {
    this.#runtime = workspace.runtime ?? this.#inProcess();
  }

  /** Delivers one event to the function and waits for how that ends; never throws. */
  async deliver(
    execution: Execution,
    body: Record<string, unknown>,
    limitMs: number,
  ): Promise<Ending> {
    const { pump } = this;
    const { promise: cut, resolve: cutOff } = Promise.withResolvers<Ending>();
    const timer = this.workspace.clock.after(
      limitMs,
      () => cutOff({ kind: "timed out" }),
    );
    const { run, ended } = this.#runtime.deliver(
      this.#delivery(execution, body, () => {
        run.stop();
        cutOff({ kind: "died" });
      }),
    );
    pump.runs.set(run, `${execution.callbackId} (${execution.id})`);
    const ending = await Promise.race([cut, ended]);
    timer.cancel();
    this.#end(run);
    return ending;
  }

  #inProcess(): Runtime {
    const { app, clock, seed } = this.workspace;
    const turns = seed === undefined
      ? new TurnsInOrder()
      : new TurnsByChance(new Chance(`turns ${seed}`));
    return new InProcess(app, clock, {
      inTurn: (work) => turns.inTurn(work),
      moved: () => this.pump.moved(),
    });
  }

  #end(run: Live): void {
    run.stop();
    this.pump.runs.delete(run);
    this.pump.moved();
  }

  #delivery(
    execution: Execution,
    body: Record<string, unknown>,
    die: () => void,
  ): Delivery {
    const { workspace } = this;
    const { callbackId, id, trace } = execution;
    return {
      callbackId,
      seed: `${workspace.seed ?? ""}${id}#${++this.#count}`,
      payload: {
        // Over the wire: what the app changes in its copy is nobody else's.
        body: JSON.parse(JSON.stringify(body)),
        context: {
          bot_access_token: "",
          team_id: workspace.state.team.id,
          variables: { ...workspace.env },
        },
      },
      api: (request) => answerAppCall(workspace, request, { callbackId, die }),
      outside: (request, late) =>
        answerOutsideCall(workspace, request, { callbackId, die }, late),
      print: (level, text) =>
        workspace.activity.write("function_execution_output", text, {
          level: level === "error" || level === "warn" ? level : "info",
          trace,
          details: { function_execution_id: id },
        }),
    };
  }
}
