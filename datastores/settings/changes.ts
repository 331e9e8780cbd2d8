import type { Standing } from "../../domain/claims.ts";
import {
  type PastChange,
  type SettingsChange,
} from "../../domain/settings/history.ts";
import type { Settings } from "../../domain/settings/settings.ts";
import { type Answer, type Slack, unlessFailed } from "../../slack/api.ts";
import { claim } from "../../slack/claim.ts";
import { jsonFrom, toPieces } from "../pieces.ts";
import { SettingsDatastore } from "./definition.ts";
import { TEAM, type Team, teamOf } from "./store.ts";

/** The team, held by one run so that nobody else changes the settings meanwhile. */
export interface HeldTeam extends Team {
  standing: Standing;
  /** What is stored, of newer releases too. */
  stored: Record<string, unknown>;
  /** Ends the claim. */
  release: Answer;
}

/**
 * Claims the settings and reads them as they are at that moment, in one call: a
 * plain read may be a second old and hide what somebody else has just saved.
 *
 * @throws SlackApiError, or HeldByTwin when this form was sent twice
 */
export async function claimTeam(slack: Slack): Promise<HeldTeam> {
  const { standing, item, release } = await claim(
    slack,
    SettingsDatastore.name,
    { name: TEAM },
    "settings",
  );
  return {
    ...teamOf(item),
    standing,
    stored: jsonFrom(item.value, {}),
    release,
  };
}

/** Lets others change the settings again, and keeps what was told. */
export async function releaseTeam(
  slack: Slack,
  release: Answer,
  history?: PastChange[],
): Promise<void> {
  await slack.call("apps.datastore.update", {
    datastore: SettingsDatastore.name,
    item: { name: TEAM, ...release, ...(history ? kept(history) : {}) },
  });
}

/**
 * Writes settings and the list of changes together. What was never set is not
 * written, so that it goes on following the defaults, and what only a newer
 * release knows stays.
 */
export async function keepSettings(
  slack: Slack,
  stored: Record<string, unknown>,
  changed: Partial<Settings>,
  history: PastChange[],
): Promise<void> {
  await slack.call("apps.datastore.update", {
    datastore: SettingsDatastore.name,
    item: {
      name: TEAM,
      value: toPieces(JSON.stringify({ ...stored, ...changed })),
      ...kept(history),
    },
  });
}

function kept(history: PastChange[]): Answer {
  return { history: toPieces(JSON.stringify(history)) };
}

/** Keeps a change, so that it can be undone. */
export async function keepChange(
  slack: Slack,
  change: SettingsChange,
): Promise<void> {
  await slack.call("apps.datastore.put", {
    datastore: SettingsDatastore.name,
    item: {
      name: keyOf(change.id),
      value: toPieces(JSON.stringify(change)),
    },
  });
}

/** The change with this id, if it is one of the last. */
export async function getChange(
  slack: Slack,
  id: string,
): Promise<SettingsChange | undefined> {
  const { item } = await slack.call("apps.datastore.get", {
    datastore: SettingsDatastore.name,
    id: keyOf(id),
  });
  return jsonFrom<SettingsChange | undefined>(item.value, undefined);
}

/** Forgets a change that is too old to be undone. One that stays by a failure harms nobody. */
export async function dropChange(slack: Slack, id: string): Promise<void> {
  await unlessFailed(() =>
    slack.call("apps.datastore.delete", {
      datastore: SettingsDatastore.name,
      id: keyOf(id),
    })
  );
}

function keyOf(id: string): string {
  return `change/${id}`;
}
