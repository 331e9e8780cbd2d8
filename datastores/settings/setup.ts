import type { Standing } from "../../domain/claims.ts";
import { readState, type SetupState } from "../../domain/setup/state.ts";
import type { Answer, Slack } from "../../slack/api.ts";
import { claim } from "../../slack/claim.ts";
import { jsonFrom, toPieces } from "../pieces.ts";
import { SettingsDatastore } from "./definition.ts";

/** The item that says how far Setup is. */
const SETUP = "setup";

/** What is kept of Setup. */
export interface KeptSetup {
  /** Nothing where Setup was never run. */
  state: SetupState | undefined;
  /** When the tick last ran, milliseconds since 1970; 0 if it never did. */
  tickedAt: number;
}

/** What is kept of Setup. One call. */
export async function loadSetup(slack: Slack): Promise<KeptSetup> {
  const { item } = await slack.call("apps.datastore.get", {
    datastore: SettingsDatastore.name,
    id: SETUP,
  });
  return fromItem(item);
}

/** Keeps that the tick is alive, and answers what is kept of Setup, in one call. */
export async function keepTicked(
  slack: Slack,
  now: number,
): Promise<KeptSetup> {
  const { item } = await slack.call("apps.datastore.update", {
    datastore: SettingsDatastore.name,
    item: { name: SETUP, ticked_at: now },
  });
  return fromItem(item);
}

/**
 * Claims Setup: one run works on it at a time.
 *
 * @throws SlackApiError, or HeldByTwin when this step was delivered twice
 */
export async function claimSetup(
  slack: Slack,
): Promise<KeptSetup & { standing: Standing; release: Answer }> {
  const { standing, item, release } = await claim(
    slack,
    SettingsDatastore.name,
    { name: SETUP },
    "setup",
  );
  return { standing, release, ...fromItem(item) };
}

/**
 * Keeps how far Setup is.
 *
 * @param release What the claim gave, when the run leaves it to the next.
 */
export async function keepSetup(
  slack: Slack,
  state: SetupState,
  release: Answer = {},
): Promise<void> {
  await slack.call("apps.datastore.update", {
    datastore: SettingsDatastore.name,
    item: { name: SETUP, setup: toPieces(JSON.stringify(state)), ...release },
  });
}

/** Leaves the claim to the next without having changed anything. */
export async function releaseSetup(
  slack: Slack,
  release: Answer,
): Promise<void> {
  await slack.call("apps.datastore.update", {
    datastore: SettingsDatastore.name,
    item: { name: SETUP, ...release },
  });
}

function fromItem(item: Answer): KeptSetup {
  return {
    state: readState(jsonFrom(item.setup, undefined)),
    tickedAt: Number(item.ticked_at) || 0,
  };
}
