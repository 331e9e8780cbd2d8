import { updateIncident } from "../../datastores/incidents/store.ts";
import { saidAt } from "../../domain/archive/look.ts";
import { announcedFor, isTalkedIn } from "../../domain/archive/timing.ts";
import { announceArchive } from "../../domain/incident/archive.ts";
import type { IncidentRecord } from "../../domain/incident/record.ts";
import { change } from "../change.ts";
import type { Tick } from "../tick/tick.ts";

/** So many messages are looked through for the last that people said; one call. */
const LOOKED_AT = 100;

/** What the record remembers of people who talk where it was time to announce the archive. */
const TALKED = "archive_talked";

/** Tells people that a channel will be archived, two days before, once nobody has said anything for a day. */
export async function announceArchives(tick: Tick): Promise<void> {
  const { archiveDays } = tick.team.settings;
  for (const record of tick.incidents) {
    const { reminded, channelNow } = record;
    if (!announcedFor(record, archiveDays, tick.now)) continue;
    if (channelNow.archived || isTalkedIn(reminded[TALKED] ?? 0, tick.now)) {
      continue;
    }
    if (!tick.hasTime()) return;
    await tick.attempt(() => announceOne(tick, record));
  }
}

async function announceOne(
  { connect, now, team }: Tick,
  record: IncidentRecord,
): Promise<void> {
  const { channel, lifecycle, keptUntil } = record;
  const slack = connect();
  const { messages } = await slack.call("conversations.history", {
    channel,
    limit: LOOKED_AT,
  });
  const said = Math.max(0, ...messages.map(saidAt));
  if (isTalkedIn(said, now)) {
    await updateIncident(slack, channel, {
      reminded: { ...record.reminded, [TALKED]: said },
    });
    return;
  }
  await change(slack, {
    channel,
    what: "announce the archive",
    // Once for each time that it was resolved or kept open.
    cause: `archive/${lifecycle.phases.length}/${keptUntil}`,
    person: "",
    decide: (record) => announceArchive(record, team.settings.archiveDays, now),
  });
}
