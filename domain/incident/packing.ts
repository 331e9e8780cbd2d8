import { isPutAway } from "../archive/timing.ts";
import type { KeptEntry } from "./events.ts";
import { fold } from "./evolve.ts";
import { statusOf } from "./lifecycle.ts";
import type { IncidentRecord } from "./record.ts";

/** For so long nothing has happened before an incident is packed: whatever was begun has ended long ago. Milliseconds. */
export const QUIET_MS = 10 * 60_000;

/** How long people are told late of what has happened. Milliseconds. */
const TOLD_FOR_MS = 3_600_000;

/** Whether an incident can be taken out of the hot ones: it is closed, and nobody is still at it. */
export function isPackable(
  record: Pick<IncidentRecord, "lifecycle" | "channelNow" | "reminded">,
  entries: KeptEntry[],
  now: number,
): boolean {
  return isPutAway(record) && isQuiet(entries, now) &&
    now - record.lifecycle.phases.at(-1)!.at >= QUIET_MS;
}

/**
 * Whether an incident was being taken out of the hot ones when somebody was
 * broken off: the first of its entries is gone.
 */
export function isHalfPacked(
  { lifecycle, opening }: Pick<IncidentRecord, "lifecycle" | "opening">,
  entries: KeptEntry[],
): boolean {
  return statusOf(lifecycle) === "closed" && opening === "done" &&
    !entries.some(({ event }) => event.kind === "declared");
}

/** Whether nobody writes to these entries any more. */
export function isQuiet(entries: KeptEntry[], now: number): boolean {
  return entries.every(({ recordedAt, told }) =>
    now - recordedAt >= (told ? QUIET_MS : TOLD_FOR_MS)
  );
}

/** What is known of an incident from two places, of which one may be half taken away. */
export interface Known {
  record: IncidentRecord;
  entries: KeptEntry[];
}

/**
 * An incident from what is packed already and what is hot: the record follows
 * from all entries, and those of them that have to be packed. What is hot is
 * never older.
 */
export function packed(
  before: Known | undefined,
  hot: { record: IncidentRecord | undefined; entries: KeptEntry[] },
): { record: IncidentRecord; entries: KeptEntry[]; added: KeptEntry[] } {
  const known = new Map(
    before?.entries.map((entry) => [entry.id, entry]) ?? [],
  );
  const added = hot.entries.filter((entry) =>
    !same(entry, known.get(entry.id))
  );
  for (const entry of added) known.set(entry.id, entry);
  const entries = [...known.values()].sort((a, b) =>
    a.recordedAt - b.recordedAt || (a.id < b.id ? -1 : 1)
  );
  const base = hot.record ?? before!.record;
  return {
    record: { ...base, ...fold(base, entries) },
    entries,
    added: entries.filter((entry) => added.includes(entry)),
  };
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
