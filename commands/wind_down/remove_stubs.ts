import {
  incidentStubs,
  removeIncident,
} from "../../datastores/incidents/store.ts";
import { entryStubs, removeEntries } from "../../datastores/timeline/store.ts";
import { marksIn } from "../../domain/claims.ts";
import type { Answer } from "../../slack/api.ts";
import type { Tick } from "../tick/tick.ts";

/** Whoever claimed something an hour ago has written it, or never will. Milliseconds. */
const CLAIMED_MS = 3_600_000;

/** In the first tick of each hour. Milliseconds. */
const HOUR_MS = 3_600_000;
const TICK_MS = 5 * 60_000;

/**
 * Deletes what somebody noted on an item that was gone by then: `update` makes
 * a new one, which says nothing. Two calls in an hour.
 */
export async function removeStubs(
  { connect, now, attempt }: Tick,
): Promise<void> {
  if (now % HOUR_MS >= TICK_MS) return;
  await attempt(async () => {
    const slack = connect();
    const [incidents, entries] = await Promise.all([
      incidentStubs(slack),
      entryStubs(slack),
    ]);
    const old = (item: Answer) =>
      marksIn(item).every(({ at }) => now - at > CLAIMED_MS);
    await removeEntries(slack, entries.filter(old).map(({ id }) => id));
    for (const { channel_id } of incidents.filter(old)) {
      await removeIncident(slack, channel_id);
    }
  });
}
