import type { Workspace } from "../workspace.ts";
import type { Execution, Executions } from "./executions.ts";
import {
  type Ending,
  INTERACTION_MS,
  type Invocations,
} from "./invocations.ts";
import { interaction } from "./payloads.ts";
import type { Pump } from "./pump.ts";
import type { Tickets } from "./tickets.ts";
import { whatHappened } from "./workflow_runs.ts";

/** How long a person's client waits for the app: https://docs.slack.dev/interactivity/handling-user-interaction */
const PATIENCE_MS = 3_000;

/** These come without `interactivity`: https://docs.slack.dev/tools/deno-slack-sdk/guides/adding-interactivity */
const OPENS_NOTHING = ["block_suggestion"];

/** Sends what people do to the execution that made what they did it with. */
export class Deliveries {
  constructor(
    private readonly workspace: Workspace,
    private readonly executions: Executions,
    private readonly invocations: Invocations,
    private readonly tickets: Tickets,
    private readonly pump: Pump,
  ) {}

  /** The execution, if it has not ended: what it made is dead afterwards. */
  running(executionId: string | undefined): Execution | undefined {
    const execution = executionId === undefined
      ? undefined
      : this.executions.find(executionId);
    return execution?.status === "running" ? execution : undefined;
  }

  /** Sends it; answers how the app's code ended, however long that took. */
  send(
    execution: Execution,
    type: string,
    userId: string,
    more: Record<string, unknown>,
  ): Promise<Ending> {
    const body = {
      ...interaction(this.workspace, execution, {
        type,
        userId,
        token: this.workspace.engine.tokenFor(execution),
        ...(OPENS_NOTHING.includes(type)
          ? {}
          : { ticket: this.tickets.issue(userId) }),
      }),
      ...more,
    };
    return this.pump.track(
      this.invocations.deliver(execution, body, INTERACTION_MS)
        .then((ending) => this.#logTrouble(execution, type, ending)),
    );
  }

  /** How the app's code ended, or nothing if it did not while the client waited. */
  async inTime(ending: Promise<Ending>): Promise<Ending | undefined> {
    const patience = this.pump.pause(PATIENCE_MS);
    const silence = patience.over.then(() => undefined);
    // A process that died says nothing: the client waits to the end.
    const said = ending.then((end) => end.kind === "died" ? silence : end);
    const first = Promise.race([said, silence]);
    try {
      return await this.pump.wait(first);
    } finally {
      patience.end();
    }
  }

  #logTrouble(execution: Execution, type: string, ending: Ending): Ending {
    if (execution.status !== "running") {
      this.workspace.tokens.revokeExecution(execution.id);
    }
    if (ending.kind === "answered") return ending;
    const what = whatHappened(ending);
    this.workspace.activity.write(
      "function_execution_result",
      `Function "${execution.callbackId}" failed at ${type}: ${
        what.split("\n")[0]
      }`,
      {
        level: "error",
        trace: execution.trace,
        details: { function_execution_id: execution.id, error: what },
      },
    );
    return ending;
  }
}
