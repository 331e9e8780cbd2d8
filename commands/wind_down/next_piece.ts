import { updateIncident } from "../../datastores/incidents/store.ts";
import { beginLook } from "../../domain/archive/look.ts";
import { archiveWord, isTalkedIn } from "../../domain/archive/timing.ts";
import type { Exporting, Look } from "../../domain/incident/aftermath.ts";
import type { KeptEntry } from "../../domain/incident/events.ts";
import { exported } from "../../domain/incident/archive.ts";
import { isEnded } from "../../domain/incident/lifecycle.ts";
import { closeAndArchive, sayExported } from "./close.ts";
import { recordPart, stretchPart, threadsPart } from "./export_parts.ts";
import { lookOn } from "./look_on.ts";
import {
  CALLS_A_PART,
  CALLS_TO_END,
  callsFor,
  mayTake,
  type PuttingAway,
} from "./putting_away.ts";

/**
 * Looks at the channel, writes one part of its export, or ends it.
 *
 * @returns How far the export is, if more can be done at once.
 */
export async function nextPiece(
  one: PuttingAway,
): Promise<Exporting | undefined> {
  const { exporting } = one;
  if (exporting.look?.complete) return await write(one, exporting.look);
  const look = await lookOn(one, exporting.look ?? beginLook(Date.now()));
  if (!look.complete) {
    await keep(one, { ...exporting, look });
    return undefined;
  }
  if (isPutOff(one, look)) return await putOff(one, look);
  const isWork = look.stretches.length + look.threads.length > 0;
  if (!look.news && (exporting.upTo || !isWork)) {
    const { look: _, ...written } = exporting;
    return await end({ ...one, exporting: written });
  }
  // What is not a second old yet is written after the next look.
  if (!isWork) return undefined;
  // Kept before anything is shared: a repeat must write the very same part.
  await keep(one, { ...exporting, look });
  return await write({ ...one, exporting: { ...exporting, look } }, look);
}

/** Writes the oldest part that a look has found, if the calls suffice. */
async function write(
  one: PuttingAway,
  look: Look,
): Promise<Exporting | undefined> {
  const stretch = look.stretches.at(-1);
  if (!mayTake(one, callsFor(look))) return undefined;
  return await keep(
    one,
    stretch
      ? await stretchPart(one, look, stretch)
      : await threadsPart(one, look),
  );
}

/** People who talk are not sent away: only whoever decides that it ends now may do so. */
function isPutOff({ record, entries, now }: PuttingAway, look: Look): boolean {
  const announced = entries.filter(({ event }) =>
    event.kind === "archive_announced"
  ).map(({ recordedAt }) => recordedAt);
  return isEnded(record.lifecycle) &&
    look.saidAt > Math.max(0, ...announced) && isTalkedIn(look.saidAt, now);
}

async function putOff(
  { slack, record, exporting: { look: _, ...exporting } }: PuttingAway,
  { saidAt }: Look,
): Promise<undefined> {
  await updateIncident(slack, record.channel, {
    exporting,
    reminded: { ...record.reminded, [archiveWord("talked", record)]: saidAt },
  });
  return undefined;
}

/** Everything said is written: then the record is, as it is now; then it is said, and ends. */
async function end(one: PuttingAway): Promise<Exporting | undefined> {
  const { entries, exporting, record } = one;
  if (exporting.events !== written(entries).length) {
    return mayTake(one, CALLS_A_PART)
      ? await keep(one, await recordPart(one, written(entries)))
      : undefined;
  }
  if (exported(record).ok) {
    if (mayTake(one, CALLS_A_PART + exporting.files.length)) {
      await sayExported(one);
    }
    return undefined;
  }
  if (mayTake(one, CALLS_TO_END)) await closeAndArchive(one);
  return undefined;
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
): Promise<Exporting> {
  await updateIncident(slack, record.channel, { exporting });
  return exporting;
}
