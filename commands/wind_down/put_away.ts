import { claimSubject } from "../../datastores/claims/store.ts";
import { getIncident } from "../../datastores/incidents/store.ts";
import { entriesOf } from "../../datastores/timeline/store.ts";
import { NOT_BEGUN } from "../../domain/archive/look.ts";
import { isToBeArchived } from "../../domain/archive/timing.ts";
import { allow } from "../../domain/decision.ts";
import { fold } from "../../domain/incident/evolve.ts";
import type { Exporting } from "../../domain/incident/aftermath.ts";
import type { IncidentRecord } from "../../domain/incident/record.ts";
import { type Slack, SlackApiError } from "../../slack/api.ts";
import { repeatOf } from "../../slack/apply.ts";
import { change } from "../change.ts";
import type { Tick } from "../tick/tick.ts";
import { nextPiece } from "./next_piece.ts";
import { type Calls, CALLS_A_TICK, mayBegin } from "./putting_away.ts";
import { isLasting, tellStuck } from "./stuck.ts";

/**
 * Exports what was said in channels whose time has come, closes the incident,
 * and only then archives. What one tick does not get done the next goes on with.
 */
export async function putAway(tick: Tick): Promise<void> {
  const calls: Calls = { left: CALLS_A_TICK, pieces: 0 };
  for (const record of tick.incidents) {
    if (!isToBeArchived(record, tick.now)) continue;
    const { channel } = record;
    await tick.attempt(async () => {
      let exporting: Exporting | undefined;
      do {
        exporting = await unlessStuck(tick, channel, calls, exporting);
      } while (exporting && tick.hasTime());
    });
  }
}

/** What will not pass by itself is said to whoever decides, and tried again in an hour. */
async function unlessStuck(
  tick: Tick,
  channel: string,
  calls: Calls,
  reached: Exporting | undefined,
): Promise<Exporting | undefined> {
  try {
    return await goOn(tick, channel, calls, reached);
  } catch (error) {
    if (!(error instanceof SlackApiError) || !isLasting(error)) throw error;
    await tellStuck(tick.connect(), channel, error.code, tick.now);
    return undefined;
  }
}

/**
 * Does one piece: looks at the channel, writes one part, or ends it.
 *
 * @param reached How far this very run has come: a read right after may be older.
 * @returns How far the export is, if more can be done at once.
 */
async function goOn(
  tick: Tick,
  channel: string,
  calls: Calls,
  reached: Exporting | undefined,
): Promise<Exporting | undefined> {
  const slack = tick.connect();
  const known = reached ?? (await getIncident(slack, channel))?.exporting ??
    NOT_BEGUN;
  if (!mayBegin(known, calls)) return undefined;
  const { parts } = known;
  const standing = await claimSubject(slack, `${channel}#export/${parts}`);
  if (!standing.won) return undefined;
  const [found, entries, { channel: info }] = await Promise.all([
    getIncident(slack, channel),
    entriesOf(slack, channel),
    slack.call("conversations.info", { channel }),
  ]);
  if (!found) return undefined;
  const exporting = reached ?? found.exporting ?? NOT_BEGUN;
  const record = { ...found, ...fold(found, entries), exporting };
  if (exporting.parts !== parts || !isToBeArchived(record, tick.now)) {
    return undefined;
  }
  if (record.channelNow.shared || info.is_ext_shared) {
    throw new SlackApiError("conversations.archive", "shared");
  }
  if (info.is_private && !record.private) {
    await notePrivate(slack, record);
    return undefined;
  }
  const bot = record.bot || (await slack.call("auth.test")).user_id;
  return await nextPiece({
    slack,
    record,
    entries,
    exporting,
    repeat: repeatOf(standing, standing.since),
    bot,
    calls,
    now: tick.now,
  });
}

/** Nobody has told Incd; nothing of it may be linked from outside. */
async function notePrivate(
  slack: Slack,
  known: IncidentRecord,
): Promise<void> {
  await change(slack, {
    channel: known.channel,
    what: "note that the channel is private",
    cause: "made_private",
    person: "",
    known,
    decide: () =>
      allow({ kind: "channel_changed", how: "made_private", by: "" }),
  });
}
