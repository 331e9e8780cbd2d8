import { keepShortcuts } from "../datastores/settings/store.ts";
import {
  SHORTCUT_NAMES,
  SHORTCUTS,
  type Shortcuts,
} from "../domain/shortcuts.ts";
import type { Answer, Slack } from "../slack/api.ts";
import { pages } from "../slack/pages.ts";

/**
 * Finds the shortcuts by their names and keeps where they are, so that whoever
 * loads the team has them: for a team in which nobody has run Setup.
 *
 * Of several with one name it is the oldest, as in Setup.
 *
 * @throws SlackApiError
 */
export async function findShortcuts(slack: Slack): Promise<Shortcuts> {
  const [found, { user_id }] = await Promise.all([
    listed(slack),
    slack.call("auth.test"),
  ]);
  const shortcuts = Object.fromEntries(
    SHORTCUT_NAMES.flatMap((name) => {
      const trigger = found.find((other) => other.name === SHORTCUTS[name]);
      return trigger
        ? [[name, { id: trigger.id, url: trigger.shortcut_url }]]
        : [];
    }),
  );
  await keepShortcuts(slack, shortcuts, user_id);
  return shortcuts;
}

/** The app's link triggers, oldest first. */
async function listed(slack: Slack): Promise<Answer[]> {
  const links: Answer[] = [];
  const asked = { is_owner: true, limit: 100 };
  for await (const page of pages(slack, "workflows.triggers.list", asked)) {
    links.push(...page.triggers.filter((t: Answer) => t.type === "shortcut"));
  }
  return links.sort((a, b) => a.date_created - b.date_created);
}
