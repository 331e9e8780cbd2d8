import {
  claimTeam,
  dropChange,
  getChange,
  type HeldTeam,
  keepChange,
  keepSettings,
  releaseTeam,
} from "../../datastores/settings/changes.ts";
import { type Refusal, refuse } from "../../domain/decision.ts";
import { changeLines } from "../../domain/messages/settings_lines.ts";
import {
  KEPT,
  type PastChange,
  type SettingsChange,
} from "../../domain/settings/history.ts";
import type { Settings } from "../../domain/settings/settings.ts";
import { differences, whyUnusable } from "../../domain/settings/slots.ts";
import { type Slack, unlessFailed } from "../../slack/api.ts";
import { FIRST_RUN, type Repeat } from "../../slack/apply.ts";
import { HeldByTwin } from "../../slack/claim.ts";
import { findShortcuts } from "../find_shortcuts.ts";
import { checkRight } from "./check_right.ts";
import { tellChange } from "./tell_change.ts";

/** A change of the settings that somebody wants. */
export interface Wanted {
  /** The same cause is one change, however often it runs. */
  cause: string;
  /** Slack user id. */
  by: string;
  /** Whether it may be, given the settings as they are now; it may ask Slack. */
  decide(team: HeldTeam): Promise<Settled> | Settled;
}

/** The settings as they shall be, or why not; with the field of a form below which that stands. */
export type Settled =
  | { ok: true; value: Settings }
  | Refusal & { field?: string };

/** What became of it. */
export type Change =
  | {
    kind: "saved";
    settings: Settings;
    /** Nothing where nothing was different. */
    change?: SettingsChange;
    /** Tells the others and lets them change settings again; answers who was not told, a line each. */
    conclude(): Promise<string[]>;
  }
  | {
    kind: "refused";
    refusal: Refusal & { field?: string };
    /** As they are; nothing where they could not be looked at. */
    team?: HeldTeam;
  };

/**
 * The one way in which people change the settings: held, so that nobody's
 * change is lost; as they are at that moment; by those who may; never so that
 * Incd could not work with it; and kept, so that it can be undone.
 *
 * @throws SlackApiError when it may not have been saved
 */
export async function changeSettings(
  slack: Slack,
  wanted: Wanted,
): Promise<Change> {
  const team = await hold(slack);
  if (!team) return { kind: "refused", refusal: BUSY };
  try {
    const id = wanted.cause;
    if (team.history.some((past) => past.id === id)) {
      return await again(slack, team, id);
    }
    const allowed = await checkRight(
      slack,
      team.settings,
      "settings",
      wanted.by,
    );
    const settled = allowed.ok ? await wanted.decide(team) : allowed;
    if (!settled.ok) {
      await releaseTeam(slack, team.release);
      return { kind: "refused", refusal: settled, team };
    }
    const { workspaceAdmin } =
      (allowed as Extract<typeof allowed, { ok: true }>).value;
    return await save(slack, team, settled.value, wanted, workspaceAdmin);
  } catch (error) {
    // Whoever presses again shall not have to wait for the lease to end.
    await unlessFailed(() => releaseTeam(slack, team.release));
    throw error;
  }
}

const BUSY = refuse(
  "settings_busy",
  "Cannot save the settings: somebody is saving them at this moment. Press Save again in half a minute",
);

async function hold(slack: Slack): Promise<HeldTeam | undefined> {
  try {
    const team = await claimTeam(slack);
    return team.standing.won ? team : undefined;
  } catch (error) {
    if (error instanceof HeldByTwin) return undefined;
    throw error;
  }
}

async function save(
  slack: Slack,
  team: HeldTeam,
  settings: Settings,
  { cause, by }: Wanted,
  workspaceAdmin: boolean,
): Promise<Change> {
  const why = whyUnusable(settings);
  if (why) {
    await releaseTeam(slack, team.release);
    const refusal = refuse("setting_unusable", `Cannot save: ${why}`);
    return { kind: "refused", refusal, team };
  }
  const edits = differences(team.settings, settings);
  if (!edits.length) {
    await releaseTeam(slack, team.release);
    return { kind: "saved", settings, conclude: () => Promise.resolve([]) };
  }
  const change: SettingsChange = {
    id: cause,
    by,
    at: Date.now(),
    edits,
    lines: changeLines(team.settings, settings),
  };
  await keepChange(slack, change);
  const past: PastChange = {
    id: change.id,
    by,
    at: change.at,
    slots: edits.map(({ slot }) => slot),
    workspaceAdmin,
    told: false,
  };
  const all = [past, ...team.history];
  const held = { ...team, settings, history: all.slice(0, KEPT) };
  await keepSettings(
    slack,
    team.stored,
    changedOnly(settings, past.slots),
    held.history,
  );
  return {
    kind: "saved",
    settings,
    change,
    conclude: () => conclude(slack, held, change, FIRST_RUN, all.slice(KEPT)),
  };
}

/** The same was saved before, by a run that may have been broken off. */
async function again(
  slack: Slack,
  team: HeldTeam,
  id: string,
): Promise<Change> {
  const change = await getChange(slack, id);
  const { settings } = team;
  if (!change) {
    await releaseTeam(slack, team.release);
    return { kind: "saved", settings, conclude: () => Promise.resolve([]) };
  }
  const repeat: Repeat = { look: true, since: change.at };
  return {
    kind: "saved",
    settings,
    change,
    conclude: () => conclude(slack, team, change, repeat, []),
  };
}

/** @throws never for what Slack does not do: it is saved, and the tick tells the rest. */
async function conclude(
  slack: Slack,
  team: HeldTeam,
  change: SettingsChange,
  repeat: Repeat,
  dropped: PastChange[],
): Promise<string[]> {
  const shortcuts = team.shortcuts ??
    await unlessFailed(() => findShortcuts(slack));
  const told = await tellChange(slack, change, { ...team, shortcuts }, repeat);
  const history = team.history.map((past) =>
    past.id === change.id ? { ...past, told: told.all } : past
  );
  await Promise.all([
    unlessFailed(() => releaseTeam(slack, team.release, history)),
    ...dropped.map(({ id }) => dropChange(slack, id)),
  ]);
  return told.not;
}

/** The settings that hold one of these slots. */
function changedOnly(settings: Settings, slots: string[]): Partial<Settings> {
  const keys = new Set(slots.map((slot) => slot.split("/")[0]));
  return Object.fromEntries(
    Object.entries(settings).filter(([key]) => keys.has(key)),
  );
}
