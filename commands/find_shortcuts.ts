import { keepShortcuts } from "../datastores/settings/store.ts";
import {
  SHORTCUT_NAMES,
  SHORTCUTS,
  type Shortcuts,
} from "../domain/shortcuts.ts";
import type { Listed } from "../domain/setup/definition.ts";
import { standing } from "../domain/setup/plan.ts";
import type { Slack } from "../slack/api.ts";
import { listTriggers } from "./list_triggers.ts";

/**
 * Finds the shortcuts by their names and keeps where they are, so that whoever
 * loads the team has them: for a team in which nobody has run Setup.
 *
 * @throws SlackApiError
 */
export async function findShortcuts(slack: Slack): Promise<Shortcuts> {
  const [listed, { user_id }] = await Promise.all([
    listTriggers(slack),
    slack.call("auth.test"),
  ]);
  const shortcuts = shortcutsAmong(listed, {});
  await keepShortcuts(slack, shortcuts, user_id);
  return shortcuts;
}

/** The shortcuts among the triggers: of several with one name the one in use, else the oldest. */
export function shortcutsAmong(listed: Listed[], inUse: Shortcuts): Shortcuts {
  const ids = new Set(Object.values(inUse).map(({ id }) => id));
  return Object.fromEntries(
    SHORTCUT_NAMES.flatMap((name) => {
      const named = { name: SHORTCUTS[name], type: "shortcut" };
      const found = standing(listed, named, ids);
      return found ? [[name, { id: found.id, url: found.url }]] : [];
    }),
  );
}
