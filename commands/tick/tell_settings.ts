import {
  claimTeam,
  getChange,
  releaseTeam,
} from "../../datastores/settings/changes.ts";
import { RUN_MS } from "../../slack/api.ts";
import { tellChange } from "../settings/tell_change.ts";
import type { Tick } from "./tick.ts";

/** How long what people were not told is tried again. Milliseconds. */
const TOLD_FOR_MS = 3_600_000;

/** Tells of changes of the settings of which somebody has not read, because a run was broken off. */
export async function tellSettings(
  { connect, now, team, attempt }: Tick,
): Promise<void> {
  const late = team.history.filter(({ told, at }) =>
    // Younger ones are in the hands of the run that made them.
    !told && now - at > RUN_MS && now - at < TOLD_FOR_MS
  );
  for (const { id } of late) {
    await attempt(async () => {
      const slack = connect();
      const held = await claimTeam(slack);
      if (!held.standing.won) return;
      const change = await getChange(slack, id);
      const told = change
        ? await tellChange(slack, change, held, {
          look: true,
          since: change.at,
        })
        : { all: true };
      await releaseTeam(
        slack,
        held.release,
        held.history.map((past) =>
          past.id === id ? { ...past, told: told.all } : past
        ),
      );
    });
  }
}
