import { readShortcuts, type Shortcuts } from "../../domain/shortcuts.ts";
import { readSettings } from "../../domain/settings/read.ts";
import type { Settings } from "../../domain/settings/settings.ts";
import { type PastChange, readHistory } from "../../domain/settings/history.ts";
import type { Answer, Slack } from "../../slack/api.ts";
import { jsonFrom, toPieces } from "../pieces.ts";
import { SettingsDatastore } from "./definition.ts";

/** The item that holds the team's settings. */
export const TEAM = "team";

/** What is known of the team that uses Incd. */
export interface Team {
  settings: Settings;
  /** Settings that cannot be used, a sentence each. */
  problems: string[];
  /** Nothing as long as nobody has looked for them. */
  shortcuts: Shortcuts | undefined;
  /** Incd's own Slack user id; "" as long as it is not known. */
  bot: string;
  /** The last changes of the settings, newest first. */
  history: PastChange[];
}

/** The team, with defaults for what was never set or cannot be used. One call. */
export async function loadTeam(slack: Slack): Promise<Team> {
  const { item } = await slack.call("apps.datastore.get", {
    datastore: SettingsDatastore.name,
    id: TEAM,
  });
  return teamOf(item);
}

/** The team from its item. */
export function teamOf(item: Answer): Team {
  return {
    ...readSettings(jsonFrom(item.value, {})),
    shortcuts: item.shortcuts
      ? readShortcuts(jsonFrom(item.shortcuts, {}))
      : undefined,
    bot: item.bot ?? "",
    history: readHistory(jsonFrom(item.history, [])),
  };
}

/** Keeps where the link triggers are, and who Incd is. */
export async function keepShortcuts(
  slack: Slack,
  shortcuts: Shortcuts,
  bot: string,
): Promise<void> {
  await slack.call("apps.datastore.update", {
    datastore: SettingsDatastore.name,
    item: { name: TEAM, shortcuts: toPieces(JSON.stringify(shortcuts)), bot },
  });
}
