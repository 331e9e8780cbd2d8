import { plannedArchive } from "../../domain/archive/timing.ts";
import { closeArchived, KEPT_DAYS } from "../../domain/incident/archive.ts";
import { change } from "../change.ts";
import type { Tick } from "../tick/tick.ts";

/** Closes resolved incidents whose channels people have archived themselves, when Incd would have: there is nothing left to export. */
export async function closeArchivedByPeople(tick: Tick): Promise<void> {
  const days = tick.team.settings.archiveDays || KEPT_DAYS;
  for (const record of tick.incidents) {
    const { channel, channelNow, lifecycle } = record;
    const planned = plannedArchive(record, days);
    if (!channelNow.archived || !planned || tick.now < planned) continue;
    if (!tick.hasTime()) return;
    await tick.attempt(async () => {
      await change(tick.connect(), {
        channel,
        person: "",
        what: "close the incident",
        cause: `closed/archived/${lifecycle.phases.length}`,
        decide: closeArchived,
      });
    });
  }
}
