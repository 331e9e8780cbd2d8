import { claimSetup, keepTicked } from "../../datastores/settings/setup.ts";
import { loadTeam, type Team } from "../../datastores/settings/store.ts";
import { isStale } from "../../domain/setup/plan.ts";
import type { SetupState } from "../../domain/setup/state.ts";
import type { Slack } from "../../slack/api.ts";
import { repeatOf } from "../../slack/apply.ts";
import { wantedTriggers } from "./make_triggers.ts";
import { workSlice } from "./slice.ts";
import { guidePrint } from "./write_guide.ts";

/** The workflow of a run works on it for itself as long as it was touched so lately. Milliseconds. */
const YOUNG_MS = 60_000;

/**
 * Goes on with a Setup that broke off, and makes anew what no longer fits: what
 * changed settings or a new version have in triggers, and the guide. Two calls
 * where there is nothing to do; one tells the self-test that the tick is alive.
 *
 * @throws SlackApiError, or HeldByTwin when this step was delivered twice
 */
export async function goOnWithSetup(slack: Slack): Promise<void> {
  const [{ state }, team] = await Promise.all([
    keepTicked(slack, Date.now()),
    loadTeam(slack),
  ]);
  if (!state || !isDue(state, team)) return;
  const { standing, state: known, release } = await claimSetup(slack);
  if (!standing.won || !known) return;
  const now = known.finished
    ? { ...known, finished: false, quiet: true, begun: Date.now() }
    : known;
  await workSlice(slack, now, release, repeatOf(standing, now.begun));
}

function isDue(state: SetupState, team: Team): boolean {
  return state.finished
    ? needsRefresh(state, team)
    : Date.now() - state.touched > YOUNG_MS;
}

function needsRefresh({ written, guide }: SetupState, team: Team): boolean {
  const { settings } = team;
  return isStale(wantedTriggers(team), written) ||
    settings.announcementChannel !== "" &&
      guide?.print !== guidePrint(settings);
}
