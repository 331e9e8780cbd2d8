import type { FinishButton } from "../domain/messages/opened.ts";
import { type Answer, type Slack, SlackApiError } from "../slack/api.ts";

/** The workflow behind the button *Finish*; a test holds it against the manifest. */
export const FINISH_WORKFLOW = "finish_declaration";

/**
 * The button for a declaration, or nothing if its trigger was never made.
 * Looks the trigger up, so only where something went wrong.
 */
export async function finishButton(
  slack: Slack,
  declaration: string,
): Promise<FinishButton | undefined> {
  try {
    const { triggers } = await slack.call("workflows.triggers.list", {
      is_owner: true,
      limit: 100,
    });
    const found = triggers.find((trigger: Answer) =>
      trigger.type === "shortcut" &&
      trigger.workflow?.callback_id === FINISH_WORKFLOW
    );
    return found?.shortcut_url
      ? { triggerUrl: found.shortcut_url, declaration }
      : undefined;
  } catch (error) {
    // Without the button the sentence still says what to do, and the tick tries again.
    if (error instanceof SlackApiError) return undefined;
    throw error;
  }
}
