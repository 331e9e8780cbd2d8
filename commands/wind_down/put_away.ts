import { claimSubject } from "../../datastores/claims/store.ts";
import {
  getIncident,
  updateIncident,
} from "../../datastores/incidents/store.ts";
import { entriesOf } from "../../datastores/timeline/store.ts";
import { beginLook, CALLS_MAX, NOT_BEGUN } from "../../domain/archive/look.ts";
import {
  archiveWord,
  isTalkedIn,
  isToBeArchived,
} from "../../domain/archive/timing.ts";
import type { Exporting, Look } from "../../domain/incident/aftermath.ts";
import type { KeptEntry } from "../../domain/incident/events.ts";
import { fold } from "../../domain/incident/evolve.ts";
import { statusOf } from "../../domain/incident/lifecycle.ts";
import type { IncidentRecord } from "../../domain/incident/record.ts";
import { type Slack, SlackApiError } from "../../slack/api.ts";
import { type Repeat, repeatOf } from "../../slack/apply.ts";
import { change } from "../change.ts";
import type { Tick } from "../tick/tick.ts";
import { closeAndArchive } from "./close.ts";
import { recordPart, stretchPart, threadsPart } from "./export_parts.ts";
import { lookOn } from "./look_on.ts";
import { isLasting, tellStuck } from "./stuck.ts";

/** How many calls all exports of one tick may take. */
const CALLS_A_TICK = 40;

/** What a part takes beside reading: claim, record, sharing two files. */
const CALLS_A_PART = 18;

/** What closing and archiving take. */
const CALLS_TO_END = 30;

/** One incident that is being put away. */
export interface PuttingAway {
  slack: Slack;
  record: IncidentRecord;
  entries: KeptEntry[];
  exporting: Exporting;
  repeat: Repeat;
  /** Incd's own user id. */
  bot: string;
  /** The calls that are left of those that one tick may make. */
  calls: { left: number };
  now: number;
}

/**
 * Exports what was said in channels whose time has come, closes the incident,
 * and only then archives. What one tick does not get done the next goes on with.
 */
export async function putAway(tick: Tick): Promise<void> {
  const calls = { left: CALLS_A_TICK };
  for (const record of tick.incidents) {
    if (!isToBeArchived(record, tick.now)) continue;
    const { channel } = record;
    await tick.attempt(async () => {
      while (tick.hasTime() && calls.left > 0) {
        if (!await unlessStuck(tick, channel, calls)) return;
      }
    });
  }
}

/** What will not pass by itself is said to whoever decides, and tried again in an hour. */
async function unlessStuck(
  tick: Tick,
  channel: string,
  calls: PuttingAway["calls"],
): Promise<boolean> {
  try {
    return await goOn(tick, channel, calls);
  } catch (error) {
    if (!(error instanceof SlackApiError) || !isLasting(error)) throw error;
    await tellStuck(tick.connect(), channel, error.code, tick.now);
    return false;
  }
}

/**
 * Does one piece: looks at the channel, writes one part, or ends it.
 *
 * @returns Whether more can be done at once.
 */
async function goOn(
  tick: Tick,
  channel: string,
  calls: PuttingAway["calls"],
): Promise<boolean> {
  const slack = tick.connect();
  const known = await getIncident(slack, channel);
  const parts = known?.exporting?.parts ?? 0;
  const standing = await claimSubject(slack, `${channel}#export/${parts}`);
  if (!standing.won) return false;
  const [found, entries, { channel: info }] = await Promise.all([
    getIncident(slack, channel),
    entriesOf(slack, channel),
    slack.call("conversations.info", { channel }),
  ]);
  if (!found) return false;
  const record = { ...found, ...fold(found, entries) };
  const exporting = record.exporting ?? NOT_BEGUN;
  if (exporting.parts !== parts || !isToBeArchived(record, tick.now)) {
    return false;
  }
  if (record.channelNow.shared || info.is_ext_shared) {
    throw new SlackApiError("conversations.archive", "shared");
  }
  if (info.is_private && !record.private) {
    return await notePrivate(slack, record);
  }
  const bot = record.bot || (await slack.call("auth.test")).user_id;
  return await doPiece({
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
): Promise<boolean> {
  const changed = await change(slack, {
    channel: known.channel,
    what: "note that the channel is private",
    cause: "made_private",
    person: "",
    known,
    decide: () => ({
      ok: true,
      value: { kind: "channel_changed", how: "made_private", by: "" },
    }),
  });
  return changed.ok;
}

async function doPiece(one: PuttingAway): Promise<boolean> {
  const { exporting } = one;
  if (exporting.look?.complete) return await write(one, exporting.look);
  const look = await lookOn(one, exporting.look ?? beginLook(Date.now()));
  if (!look.complete) {
    await keep(one, { ...exporting, look });
    return false;
  }
  if (isPutOff(one, look)) return await putOff(one, look);
  const isWork = look.stretches.length + look.threads.length > 0;
  if (!look.news && (exporting.upTo || !isWork)) return await end(one);
  // What is not a second old yet is written after the next look.
  if (!isWork) return false;
  // Kept before anything is shared: a repeat must write the very same part.
  await keep(one, { ...exporting, look });
  return await write({ ...one, exporting: { ...exporting, look } }, look);
}

/** Writes the oldest part that a look has found, if the calls suffice. */
async function write(one: PuttingAway, look: Look): Promise<boolean> {
  const stretch = look.stretches.at(-1);
  const calls = (stretch?.calls ?? CALLS_MAX) + CALLS_A_PART;
  if (!mayTake(one, Math.min(calls, CALLS_A_TICK))) return false;
  return await keep(
    one,
    stretch
      ? await stretchPart(one, look, stretch)
      : await threadsPart(one, look),
  );
}

/** Takes so many calls of those that are left, if there are as many. */
function mayTake({ calls }: PuttingAway, wanted: number): boolean {
  if (calls.left < wanted) return false;
  calls.left -= wanted;
  return true;
}

/** People who talk are not sent away: only whoever decides that it ends now may do so. */
function isPutOff({ record, entries, now }: PuttingAway, look: Look): boolean {
  const announced = entries.filter(({ event }) =>
    event.kind === "archive_announced"
  ).map(({ recordedAt }) => recordedAt);
  return statusOf(record.lifecycle) === "resolved" &&
    look.saidAt > Math.max(0, ...announced) && isTalkedIn(look.saidAt, now);
}

async function putOff(
  { slack, record, exporting: { look: _, ...exporting } }: PuttingAway,
  { saidAt }: Look,
): Promise<false> {
  await updateIncident(slack, record.channel, {
    exporting,
    reminded: { ...record.reminded, [archiveWord("talked", record)]: saidAt },
  });
  return false;
}

/** Everything said is written: then the record is, as it is now, and it ends. */
async function end(one: PuttingAway): Promise<boolean> {
  const { entries, exporting } = one;
  if (exporting.events !== written(entries).length) {
    return mayTake(one, CALLS_A_PART) &&
      await keep(one, await recordPart(one, written(entries)));
  }
  if (mayTake(one, CALLS_TO_END)) await closeAndArchive(one);
  return false;
}

/** What comes of the export itself is no reason to write the record again. */
function written(entries: KeptEntry[]): KeptEntry[] {
  return entries.filter(({ event }) =>
    !["exported", "closed"].includes(event.kind)
  );
}

async function keep(
  { slack, record }: PuttingAway,
  exporting: Exporting,
): Promise<true> {
  await updateIncident(slack, record.channel, { exporting });
  return true;
}
