import type { WorkflowDefinition } from "../runtime/manifest.ts";

/** One run of a workflow, from its trigger to its last step. */
export interface WorkflowRun {
  /** `Wx…` */
  readonly id: string;
  /** `Tr…`: the activity log shows lines of one run by it. */
  readonly trace: string;
  /** Callback id of the workflow. */
  readonly workflow: string;
  readonly definition: WorkflowDefinition;
  readonly inputs: Record<string, unknown>;
  /** Outputs by step id. */
  readonly steps: Record<string, Record<string, unknown>>;
  /** Seconds since 1970. */
  readonly eventTimestamp: number;
  status: "running" | "completed" | "failed";
}
