import { CANCELLED } from "../../../domain/declaration/cancelled.ts";
import type { Slack } from "../../../slack/api.ts";

/** Cancelling is no error: the steps after the form run and do nothing. */
export async function closed(slack: Slack, execution: string): Promise<void> {
  await slack.callUnless(
    ["execution_not_in_running_state"],
    "functions.completeSuccess",
    { function_execution_id: execution, outputs: { declaration: CANCELLED } },
  );
}
