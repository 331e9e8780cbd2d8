import { callbackId } from "../runtime/manifest.ts";
import { resolveReferences } from "../runtime/references.ts";
import { checkValues } from "../runtime/check_values.ts";
import { invalidArguments, SlackError } from "../web_api/errors.ts";
import type { Workspace } from "../workspace.ts";
import { LATE_MS } from "../faults/fault.ts";
import type { Execution, Executions } from "./executions.ts";
import type { Ending, Invocations } from "./invocations.ts";
import { functionExecuted } from "./payloads.ts";
import type { Pump } from "./pump.ts";
import type { WorkflowRun } from "./workflow_run.ts";

/** Runs workflows: one step after another, each with its own token. */
export class WorkflowRuns {
  constructor(
    private readonly workspace: Workspace,
    private readonly executions: Executions,
    private readonly invocations: Invocations,
    private readonly pump: Pump,
    /** How long Slack takes from one step to the next; milliseconds of the workspace's clock. */
    private readonly stepDelayMs: () => number,
  ) {}

  /** Starts a workflow whose inputs have been checked. */
  start(
    workflow: string,
    inputs: Record<string, unknown>,
    trace: string,
    eventTimestamp: number,
  ): void {
    const definition = this.workspace.app.manifest.workflows![workflow]!;
    const run: WorkflowRun = {
      id: this.workspace.ids.make("Wx"),
      trace,
      workflow,
      definition,
      inputs,
      steps: {},
      eventTimestamp,
      status: "running",
    };
    this.#log(run, "workflow_execution_started", {
      text: `Workflow "${definition.title}" started`,
      details: { workflow, inputs },
    });
    this.#startStep(run, 0);
  }

  /**
   * Ends a step well and starts the next one.
   *
   * @throws SlackError `function_execution_not_found`, `execution_not_in_running_state`,
   * or `parameter_validation_failed`, which ends the step badly.
   */
  complete(executionId: string, outputs: Record<string, unknown>): void {
    const execution = this.#running(executionId);
    const { manifest } = this.workspace.app;
    const wanted = manifest.functions![execution.callbackId]!.output_parameters;
    const { values, mistakes } = checkValues(wanted, outputs, manifest.types);
    if (mistakes.length) {
      this.#fail(
        execution,
        `parameter_validation_failed: ${mistakes.join(" ")}`,
      );
      throw invalidArguments(mistakes, "parameter_validation_failed");
    }
    execution.outputs = values;
    this.#end(execution, "completed");
    const { run, step } = execution;
    this.#log(run, "function_execution_result", {
      text: `Function "${this.#title(execution)}" completed`,
      details: { function_execution_id: execution.id, outputs: values },
    });
    run.steps[run.definition.steps[step]!.id] = values;
    this.#startStep(run, step + 1);
  }

  /**
   * Ends a step badly, and with it the workflow.
   *
   * @throws SlackError `function_execution_not_found`, `execution_not_in_running_state`
   */
  completeError(executionId: string, error: string): void {
    this.#fail(this.#running(executionId), error);
  }

  /** Delivers a step's event once more, as Slack does when it is not sure of the first time. */
  redeliver(executionId: string): void {
    const execution = this.executions.find(executionId);
    if (!execution) {
      throw new Error(
        `Cannot deliver again: there is no execution ${executionId}`,
      );
    }
    void this.pump.track(this.#deliver(execution));
  }

  #startStep(run: WorkflowRun, index: number): void {
    if (index < run.definition.steps.length) {
      void this.pump.track(this.#runStep(run, index));
      return;
    }
    run.status = "completed";
    this.#log(run, "workflow_execution_result", {
      text: `Workflow "${run.definition.title}" completed`,
      details: { workflow: run.workflow },
    });
  }

  async #runStep(run: WorkflowRun, index: number): Promise<void> {
    const delay = this.stepDelayMs();
    if (delay > 0) await this.pump.pause(delay).over;
    const step = run.definition.steps[index]!;
    const id = callbackId(step.function_id);
    const { functions, types } = this.workspace.app.manifest;
    const resolved = resolveReferences(step.inputs, {
      inputs: run.inputs,
      steps: run.steps,
    }) as Record<string, unknown>;
    const definition = functions![id]!;
    const { values, mistakes } = checkValues(
      definition.input_parameters,
      resolved,
      types,
    );
    const execution = this.executions.start(run, index, id, values);
    this.#log(run, "workflow_step_started", {
      text: `Step ${
        index + 1
      } of ${run.definition.steps.length} started: ${definition.title}`,
      details: { function_execution_id: execution.id, inputs: resolved },
    });
    if (mistakes.length) {
      this.#fail(
        execution,
        `parameter_validation_failed: ${mistakes.join(" ")}`,
      );
      return;
    }
    await this.#deliverAsPlanned(execution);
  }

  /** Once, unless a fault says otherwise. Nobody waits for what comes late. */
  async #deliverAsPlanned(execution: Execution): Promise<void> {
    const fault = this.workspace.faults.step(execution.callbackId);
    if (fault?.does === "late twice" || fault?.does === "delayed") {
      this.workspace.clock.after(
        fault.ms ?? LATE_MS,
        () => this.redeliver(execution.id),
      );
    }
    if (fault?.does === "dropped" || fault?.does === "delayed") return;
    if (fault?.does === "twice") this.redeliver(execution.id);
    await this.#deliver(execution);
  }

  async #deliver(execution: Execution): Promise<void> {
    const { workspace } = this;
    const token = workspace.engine.tokenFor(execution);
    const startedAt = workspace.clock.now();
    this.#log(execution.run, "function_execution_started", {
      text: `Function "${this.#title(execution)}" started`,
      details: {
        function_execution_id: execution.id,
        inputs: execution.inputs,
      },
    });
    const ending = await this.invocations.deliver(
      execution,
      functionExecuted(workspace, execution, token),
      workspace.functionMs,
    );
    if (execution.status !== "running") {
      workspace.tokens.revokeExecution(execution.id);
    } else if (ending.kind === "died") {
      this.#failAtLimit(execution, startedAt);
    } else if (ending.kind !== "answered") {
      this.#fail(execution, whatHappened(ending));
    }
  }

  /** Slack notices a process that died only when its time is up. */
  #failAtLimit(execution: Execution, startedAt: number): void {
    const { clock, functionMs } = this.workspace;
    clock.after(startedAt + functionMs - clock.now(), () => {
      if (execution.status !== "running") return;
      this.#fail(execution, whatHappened({ kind: "timed out" }));
    });
  }

  #running(executionId: string): Execution {
    const execution = this.executions.find(executionId);
    if (!execution) throw new SlackError("function_execution_not_found");
    if (execution.status !== "running") {
      throw new SlackError("execution_not_in_running_state");
    }
    return execution;
  }

  /** Slack tells the app's collaborators by direct message; here the activity log does. */
  #fail(execution: Execution, error: string): void {
    const { run } = execution;
    execution.error = error;
    this.#end(execution, "failed");
    run.status = "failed";
    this.#log(run, "function_execution_result", {
      level: "error",
      text: `Function "${this.#title(execution)}" failed: ${
        error.split("\n")[0]
      }`,
      details: { function_execution_id: execution.id, error },
    });
    this.#log(run, "workflow_execution_result", {
      level: "error",
      text: `Workflow "${run.definition.title}" failed in step ${
        execution.step + 1
      }; Slack would tell the app's collaborators`,
      details: { workflow: run.workflow, error },
    });
  }

  #end(execution: Execution, status: "completed" | "failed"): void {
    this.executions.end(execution, status);
    this.workspace.tokens.revokeExecution(execution.id);
    this.workspace.state.changed();
  }

  #title(execution: Execution): string {
    return this.workspace.app.manifest.functions![execution.callbackId]!.title;
  }

  #log(
    run: WorkflowRun,
    event: string,
    line: { text: string; level?: "error"; details: unknown },
  ): void {
    const { text, ...more } = line;
    this.workspace.activity.write(event, text, { trace: run.trace, ...more });
  }
}

/** In words for the activity log; an exception with its stack. */
export function whatHappened(ending: Ending): string {
  if (ending.kind === "timed out") {
    return "it took longer than Slack allows and was stopped";
  }
  if (ending.kind === "died") return "its process died";
  if (ending.kind !== "threw") return "";
  const { error } = ending;
  return error instanceof Error ? error.stack ?? error.message : String(error);
}
