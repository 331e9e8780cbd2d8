import { claimSubject } from "../../datastores/claims/store.ts";
import {
  closedIncident,
  keepClosed,
} from "../../datastores/closed_incidents/store.ts";
import { removeDeclaration } from "../../datastores/declarations/store.ts";
import {
  lookUpIncident,
  removeIncident,
} from "../../datastores/incidents/store.ts";
import { entriesOf, removeEntries } from "../../datastores/timeline/store.ts";
import {
  isHalfPacked,
  isPackable,
  isQuiet,
  type Known,
  packed,
} from "../../domain/incident/packing.ts";
import { same } from "../../domain/same.ts";
import type { KeptEntry } from "../../domain/incident/events.ts";
import type { IncidentRecord } from "../../domain/incident/record.ts";
import { pause, type Slack, SlackApiError } from "../../slack/api.ts";
import { keepActionItems } from "../keep_action_items.ts";
import type { Tick } from "../tick/tick.ts";

/** A read right after a write may miss it: how often and how long we look again. Milliseconds. */
const REREADS = [500, 1_000];

/**
 * Takes what is closed out of the hot datastores, and what was still written
 * about it after that.
 */
export async function compact(
  { connect, now, incidents, entries, hasTime, attempt }: Tick,
): Promise<void> {
  const hot = new Set(incidents.map(({ channel }) => channel));
  const closed = incidents.filter((record) =>
    isDue(record, entries.get(record.channel) ?? [], now)
  ).map(({ channel }) => channel);
  const late = [...entries]
    .filter(([channel, those]) => !hot.has(channel) && isQuiet(those, now))
    .map(([channel]) => channel);
  for (const channel of [...closed, ...late]) {
    if (!hasTime()) return;
    await attempt(() => compactOne(connect(), channel, now));
  }
}

/** What was begun goes on, even if somebody has brought its channel back meanwhile. */
function isDue(
  record: IncidentRecord,
  entries: KeptEntry[],
  now: number,
): boolean {
  return isPackable(record, entries, now) ||
    isHalfPacked(record, entries) && isQuiet(entries, now);
}

/**
 * Packs one incident: writes all there is of it into a few items, reads them
 * back, and only then deletes what is in them; its hot record last. Broken off
 * anywhere, it is done again: what is packed and what is hot are one.
 *
 * @throws SlackApiError; HeldByTwin when this step was delivered twice
 */
async function compactOne(
  slack: Slack,
  channel: string,
  now: number,
): Promise<void> {
  const standing = await claimSubject(slack, `${channel}#compact`);
  if (!standing.won) return;
  const [record, entries, before] = await Promise.all([
    lookUpIncident(slack, channel),
    entriesOf(slack, channel),
    closedIncident(slack, channel),
  ]);
  const due = record
    ? isDue(record, entries, now)
    : before && isQuiet(entries, now);
  if (!due) return;
  const { added, ...whole } = packed(before, { record, entries });
  await keepClosed(slack, whole.record, added, before?.segments ?? 0);
  await readBack(slack, whole);
  // Of what goes on elsewhere they have come along.
  const isKept = !record || whole.record.movedTo !== "" ||
    await keepActionItems(slack, whole.record);
  if (!isKept) return;
  // Without it nothing follows from the rest: the record stays as it is.
  const first = entries.filter(({ event }) => event.kind === "declared");
  const rest = entries.filter((entry) => !first.includes(entry));
  await removeEntries(slack, first.map(({ id }) => id));
  await removeEntries(slack, rest.map(({ id }) => id));
  if (!record) return;
  // Else the tick would take it for one whose channel was never made.
  await removeDeclaration(slack, record.cause);
  await removeIncident(slack, channel);
}

/** @throws SlackApiError if what can be read is not what was written. */
async function readBack(slack: Slack, written: Known): Promise<void> {
  for (const wait of [...REREADS, undefined]) {
    const read = await closedIncident(slack, written.record.channel);
    const isWhole = read && same(read.record, written.record) &&
      same(read.entries, written.entries);
    if (isWhole) return;
    if (wait === undefined) {
      throw new SlackApiError("apps.datastore.get", "not_as_written");
    }
    await pause(wait);
  }
}
