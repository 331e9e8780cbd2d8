import { loadTeam } from "../datastores/settings/store.ts";
import type { FinishButton } from "../domain/messages/opened.ts";
import { type Slack, SlackApiError } from "../slack/api.ts";
import { findShortcuts } from "./find_shortcuts.ts";

/**
 * The button for a declaration, or nothing if its shortcut was never made.
 * Looks for it anew where it is not known: only where something went wrong.
 */
export async function finishButton(
  slack: Slack,
  declaration: string,
): Promise<FinishButton | undefined> {
  try {
    const { shortcuts } = await loadTeam(slack);
    const { finish } = shortcuts?.finish
      ? shortcuts
      : await findShortcuts(slack);
    return finish ? { triggerUrl: finish.url, declaration } : undefined;
  } catch (error) {
    // Without the button the sentence still says what to do, and the tick tries again.
    if (error instanceof SlackApiError) return undefined;
    throw error;
  }
}
