import {
  audience,
  type PastChange,
  type SettingsChange,
} from "../../domain/settings/history.ts";
import type { Settings } from "../../domain/settings/settings.ts";
import type { Shortcuts } from "../../domain/shortcuts.ts";
import { mayPass, reason } from "../../domain/messages/problems.ts";
import { settingsChanged } from "../../domain/messages/settings_changed.ts";
import { apply, type Repeat } from "../../slack/apply.ts";
import type { Slack } from "../../slack/api.ts";

/** Whom a change was told, and whom not. */
export interface Told {
  /** Nobody is left who may still be told. */
  all: boolean;
  /** Who was not, and why, a line of mrkdwn each. */
  not: string[];
}

/** Tells everybody who looks after the settings what was changed, with the button that undoes it. */
export async function tellChange(
  slack: Slack,
  change: SettingsChange,
  team: {
    settings: Pick<Settings, "admins">;
    history: PastChange[];
    shortcuts: Shortcuts | undefined;
  },
  repeat: Repeat,
): Promise<Told> {
  const message = settingsChanged(
    change,
    team.shortcuts?.settings_undo?.url,
  );
  const readers = audience(change.by, team.settings.admins, team.history);
  const outcomes = await apply(
    slack,
    readers.map((user) => ({
      kind: "tell_privately",
      user,
      key: `settings/${change.id}`,
      message,
    })),
    repeat,
  );
  const failed = outcomes.flatMap((outcome, n) =>
    outcome.ok ? [] : [{ user: readers[n]!, code: outcome.code }]
  );
  return {
    all: !failed.some(({ code }) => mayPass(code)),
    not: failed.map(({ user, code }) =>
      `<@${user}> was not told: ${reason(code)}`
    ),
  };
}
