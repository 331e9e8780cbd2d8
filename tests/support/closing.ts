import { assertEquals } from "@std/assert";
import {
  type ClosedIncident,
  closedIncident,
} from "../../datastores/closed_incidents/store.ts";
import { record } from "../../datastores/timeline/store.ts";
import { difference } from "../../domain/incident/difference.ts";
import type { IncidentEvent, KeptEntry } from "../../domain/incident/events.ts";
import { fold } from "../../domain/incident/evolve.ts";
import { statusOf } from "../../domain/incident/lifecycle.ts";
import type { RunningWorkspace } from "../../workspace/mod.ts";
import { stored } from "./incd.ts";
import { looking } from "./kept.ts";

/** Longer than it takes until what is closed has been packed. Milliseconds. */
export const PACKED_MS = 21 * 60_000;

/** How an incident ends, without all that leads there: closed, shown so, and archived a tick later. */
export async function close(
  running: RunningWorkspace,
  channel: string,
): Promise<void> {
  await write(running, channel, "closed", [
    {
      kind: "resolved",
      by: "",
      fix: "Rolled back",
      customers: "",
      was: "investigating",
    },
    { kind: "archive_announced", archiveAt: running.workspace.clock.now() },
  ]);
  await write(running, channel, "shown", [{ kind: "closed", by: "" }], false);
  await running.advance(TICK_MS);
  await running.api("conversations.archive", { channel });
  await write(running, channel, "archived", [
    { kind: "channel_changed", how: "archived", by: "" },
  ]);
}

const TICK_MS = 5 * 60_000;

/** Events of one cause, as a command writes them down at this moment. */
export async function write(
  running: RunningWorkspace,
  channel: string,
  cause: string,
  events: IncidentEvent[],
  told = true,
): Promise<void> {
  const at = running.workspace.clock.now();
  await record(
    looking(running),
    channel,
    cause,
    events.map((event) => ({ at, recordedAt: at, event })),
    told,
  );
}

/**
 * Holds a packed incident against what must be true of each: all that was in
 * its timeline is in it, once; its record follows from that; and nothing of it
 * is hot any more.
 */
export async function assertPacked(
  running: RunningWorkspace,
  channel: string,
  entries: KeptEntry[],
): Promise<ClosedIncident> {
  const closed = await closedIncident(looking(running), channel);
  if (!closed) throw new Error(`${channel} is not packed`);
  assertEquals(inOrder(closed.entries), inOrder(entries));
  assertEquals(statusOf(closed.record.lifecycle), "closed");
  assertEquals(
    difference(closed.record, fold(closed.record, closed.entries)),
    undefined,
    "the record is not what follows from its events",
  );
  for (const datastore of ["incidents", "timeline", "declarations"]) {
    const hot = JSON.stringify(await stored(running, datastore));
    assertEquals(hot.includes(channel), false, `${channel} in ${datastore}`);
    assertEquals(hot.includes(closed.record.cause), false, datastore);
  }
  return closed;
}

function inOrder(entries: KeptEntry[]): KeptEntry[] {
  return entries.map((entry) => ({ ...entry, told: true })).sort((a, b) =>
    a.id < b.id ? -1 : 1
  );
}
