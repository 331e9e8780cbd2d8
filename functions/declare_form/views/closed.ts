import {
  getDeclaration,
  noteDeclaration,
} from "../../../datastores/declarations/store.ts";
import { CANCELLED } from "../../../domain/declaration/cancelled.ts";
import { type Slack, unlessFailed } from "../../../slack/api.ts";

/**
 * Cancelling is no error: the steps after the form run and do nothing. What an
 * earlier press of Declare kept, before Slack failed, is not opened any more.
 */
export async function closed(slack: Slack, execution: string): Promise<void> {
  // Ending the form matters more: without it the workflow never ends.
  await unlessFailed(() => giveUp(slack, execution));
  await slack.callUnless(
    ["execution_not_in_running_state"],
    "functions.completeSuccess",
    { function_execution_id: execution, outputs: { declaration: CANCELLED } },
  );
}

async function giveUp(slack: Slack, execution: string): Promise<void> {
  if (!await getDeclaration(slack, execution)) return;
  await noteDeclaration(slack, execution, { givenUp: true });
}
