import type { KeptEntry } from "../../domain/incident/events.ts";

/**
 * The most that a segment holds, bytes: a quarter of what an item may, see
 * https://docs.slack.dev/tools/deno-slack-sdk/guides/using-datastores
 */
export const SEGMENT_BYTES = 100_000;

/** Entries in their order, as few segments as hold them. One entry that is larger has a segment alone. */
export function segmentsOf(
  entries: KeptEntry[],
  max: number = SEGMENT_BYTES,
): KeptEntry[][] {
  const encoder = new TextEncoder();
  const segments: KeptEntry[][] = [];
  let room = 0;
  for (const entry of entries) {
    // A comma or a bracket goes with each.
    const bytes = encoder.encode(JSON.stringify(entry)).length + 1;
    if (bytes > room) {
      segments.push([]);
      room = max - 1;
    }
    segments.at(-1)!.push(entry);
    room -= bytes;
  }
  return segments;
}

/** The entries of all segments in the order in which they were written down; of one that is there twice, the later. */
export function joined(segments: KeptEntry[][]): KeptEntry[] {
  const byId = new Map(segments.flat().map((entry) => [entry.id, entry]));
  return [...byId.values()].sort((a, b) =>
    a.recordedAt - b.recordedAt || (a.id < b.id ? -1 : 1)
  );
}
