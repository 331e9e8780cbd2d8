import type { Ids } from "../ids.ts";
import type { WorkflowRun } from "./workflow_run.ts";

/** One run of one function as a step of a workflow: `Fx…`. */
export interface Execution {
  id: string;
  callbackId: string;
  /** The workflow run it belongs to, `Tr…`. */
  trace: string;
  inputs: Record<string, unknown>;
  outputs?: Record<string, unknown>;
  /** Web API methods that its code called, in order of their start. */
  calls: string[];
  /** The longest chain of those calls in which each began after another had ended. */
  depth: number;
  /** Calls of `functions.completeSuccess` and `completeError`, not counted above. */
  completionCalls: number;
  /** Milliseconds of the machine from start to end; 0 while it runs. */
  ms: number;
  status: "running" | "completed" | "failed";
  /** Why it failed. */
  error?: string;
  readonly run: WorkflowRun;
  /** Which step of the workflow, from 0. */
  readonly step: number;
  /** `performance.now()` at its start. */
  readonly startedAt: number;
}

/** All executions of the workspace, oldest first, with what each asked of the Web API. */
export class Executions {
  readonly all: Execution[] = [];
  readonly #byId = new Map<string, Execution>();

  constructor(private readonly ids: Ids) {}

  start(
    run: WorkflowRun,
    step: number,
    callbackId: string,
    inputs: Record<string, unknown>,
  ): Execution {
    const execution: Execution = {
      id: this.ids.make("Fx"),
      callbackId,
      trace: run.trace,
      inputs,
      calls: [],
      depth: 0,
      completionCalls: 0,
      ms: 0,
      status: "running",
      run,
      step,
      startedAt: performance.now(),
    };
    this.all.push(execution);
    this.#byId.set(execution.id, execution);
    return execution;
  }

  find(id: string): Execution | undefined {
    return this.#byId.get(id);
  }

  /** Marks the end. */
  end(execution: Execution, status: "completed" | "failed"): void {
    execution.status = status;
    execution.ms = performance.now() - execution.startedAt;
  }

  /** Counts a call from its start; the answer is to be called at its end. */
  countCall(executionId: string | undefined, method: string): () => void {
    const execution = executionId === undefined
      ? undefined
      : this.find(executionId);
    if (!execution) return () => {};
    if (method.startsWith("functions.complete")) {
      execution.completionCalls++;
      return () => {};
    }
    execution.calls.push(method);
    // `depth` holds the longest chain among calls that have ended.
    const depth = execution.depth + 1;
    return () => {
      execution.depth = Math.max(execution.depth, depth);
    };
  }
}
