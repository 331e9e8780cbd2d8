import { loadTeam } from "../datastores/settings/store.ts";
import type { FinishButton } from "../domain/messages/opened.ts";
import { type Slack, unlessFailed } from "../slack/api.ts";
import { findShortcuts } from "./find_shortcuts.ts";

/**
 * The button for a declaration, or nothing if its shortcut was never made.
 * Looks for it anew where it is not known: only where something went wrong.
 */
export function finishButton(
  slack: Slack,
  declaration: string,
): Promise<FinishButton | undefined> {
  // Without the button the sentence still says what to do, and the tick tries again.
  return unlessFailed(async () => {
    const { shortcuts } = await loadTeam(slack);
    const { finish } = shortcuts?.finish
      ? shortcuts
      : await findShortcuts(slack);
    return finish ? { triggerUrl: finish.url, declaration } : undefined;
  });
}
