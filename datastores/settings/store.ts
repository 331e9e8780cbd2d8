import { readSettings } from "../../domain/settings/read.ts";
import type { Settings } from "../../domain/settings/settings.ts";
import type { Slack } from "../../slack/api.ts";
import { jsonFrom } from "../pieces.ts";
import { SettingsDatastore } from "./definition.ts";

/** The item that holds the team's settings. */
const TEAM = "team";

/** The team's settings, with defaults for what was never set or cannot be used. */
export async function loadSettings(slack: Slack): Promise<Settings> {
  const { item } = await slack.call("apps.datastore.get", {
    datastore: SettingsDatastore.name,
    id: TEAM,
  });
  return readSettings(jsonFrom(item.value, {})).settings;
}
