import { getChange } from "../../datastores/settings/changes.ts";
import { refuse } from "../../domain/decision.ts";
import { undone } from "../../domain/settings/slots.ts";
import type { Slack } from "../../slack/api.ts";
import { type Change, changeSettings } from "./change_settings.ts";

/**
 * Undoes a change of the settings, as a change of its own. What the button says
 * can be forged: whether the person may, and whether it still fits, is decided
 * anew.
 *
 * @throws SlackApiError when it may not have been undone
 */
export async function undoSettings(
  slack: Slack,
  asked: { change: string; by: string },
): Promise<Change> {
  const change = await getChange(slack, asked.change);
  return await changeSettings(slack, {
    cause: slack.execution,
    by: asked.by,
    decide: ({ settings }) =>
      change ? undone(settings, change.edits) : refuse(
        "cannot_undo",
        "Cannot undo: only the last 20 changes can be. Run Incident settings and set it there",
      ),
  });
}
