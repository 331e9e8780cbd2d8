import { assertEquals } from "@std/assert";
import { compact } from "../../commands/wind_down/compact.ts";
import {
  findIncidents,
  updateIncident,
} from "../../datastores/incidents/store.ts";
import { loadTeam } from "../../datastores/settings/store.ts";
import {
  allEntries,
  entryId,
  markTold,
} from "../../datastores/timeline/store.ts";
import type { Slack } from "../../slack/api.ts";
import type { RunningWorkspace } from "../../workspace/mod.ts";
import { assertPacked, close, PACKED_MS, write } from "../support/closing.ts";
import {
  declare,
  executions,
  type Setup,
  startIncd,
  stored,
  unhurried,
} from "../support/incd.ts";
import { connectedBy, kept, looking } from "../support/kept.ts";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** More than one call deletes. */
const NOTES = 30;

/** An incident that was closed a moment ago, with all of its entries. */
async function closedNow(setup: Setup = {}) {
  const running = await startIncd({ settings: unhurried, ...setup });
  const name = (await declare(running.person("ana"), {
    Title: "Checkout errors",
  }))!;
  const { channel } = (await kept(running, name)).record;
  await write(
    running,
    channel,
    "Fx0NOTES",
    Array.from({ length: NOTES }, (_, n) => ({
      kind: "noted",
      text: `Tried ${n}, ${"ü".repeat(2_000)}`,
      by: "U0ANA",
    })),
  );
  await close(running, channel);
  const { entries } = await kept(running, name);
  return { running, channel, entries };
}

Deno.test("what is closed is packed into items that are not too large, and nothing else of it stays", async () => {
  const { running, channel, entries } = await closedNow();
  await using _ = running;

  await running.advance(PACKED_MS);

  const { segments } = await assertPacked(running, channel, entries);
  const items = await stored(running, "closed_incidents");
  assertEquals([segments, items.length], [2, 3]);
  for (const item of items) {
    const bytes = (text: string) => new TextEncoder().encode(text).length;
    assertEquals(bytes(JSON.stringify(item)) < 110_000, true);
    const pieces: string[] = item.entries ?? item.record;
    assertEquals(Math.max(...pieces.map(bytes)) <= 4_000, true);
  }
  for (const { expires } of await stored(running, "claims")) {
    assertEquals(typeof expires, "number", "Slack deletes it by itself");
  }
});

Deno.test("packing that breaks off after any of its calls loses and doubles nothing", async () => {
  const { before, calls } = await callsOfPacking();
  for (let n = 1; n <= calls; n++) {
    const { running, channel, entries } = await closedNow({
      faults: [{
        on: "death",
        function: "wind_down",
        nth: before + n,
        when: "after",
      }],
    });
    await using _ = running;

    await running.advance(PACKED_MS);

    assertEquals(running.faults[0]!.happened, true, `call ${n} of ${calls}`);
    await assertPacked(running, channel, entries);
  }
});

/** How many calls the tick makes that packs, and how many were made before. */
async function callsOfPacking(): Promise<{ before: number; calls: number }> {
  const { running } = await closedNow();
  await using _ = running;
  await running.advance(PACKED_MS);
  const runs = executions(running, "wind_down").map(({ calls }) => calls);
  const at = runs.findIndex((calls) => calls.includes("apps.datastore.put"));
  return {
    before: runs.slice(0, at).flat().length,
    calls: runs[at]!.length,
  };
}

Deno.test("what is written down beside any call of packing is packed too, and no mark of it stays", async () => {
  for (let nth = 1, isOver = false; !isOver; nth++) {
    const { running, channel, entries } = await closedNow();
    await using _ = running;
    await running.advance(9 * MINUTE_MS);

    const happened = await packBeside(running, nth, async (slack) => {
      await write(running, channel, "Fx0LATE", [LATE]);
      // What a command writes that has read the record before.
      await updateIncident(slack, channel, { impact: "Late" });
      await markTold(slack, entries[0]!.id);
    });
    isOver = !happened;
    if (isOver) continue;
    await running.advance(2 * HOUR_MS);

    const { at } = entries.at(-1)!;
    const recordedAt = at + 9 * MINUTE_MS;
    const late = { at: recordedAt, recordedAt, event: LATE, told: true };
    const id = entryId(channel, "Fx0LATE", 0);
    await assertPacked(running, channel, [...entries, { id, ...late }]);
  }
});

const LATE = { kind: "noted" as const, text: "Late", by: "U0BEN" };

/** Packs what is due in a minute, and does something right after its `nth` call; answers whether there was one. */
async function packBeside(
  running: RunningWorkspace,
  nth: number,
  happens: (slack: Slack) => Promise<void>,
): Promise<boolean> {
  const slack = looking(running);
  const [incidents, entries, team] = await Promise.all([
    findIncidents(slack),
    allEntries(slack),
    loadTeam(slack),
  ]);
  let calls = 0;
  const connect = () =>
    connectedBy(running, async (method, args) => {
      const answer = await running.api(method, args);
      if (++calls === nth) await happens(slack);
      return answer;
    });
  await compact({
    connect,
    now: running.workspace.clock.now() + 2 * MINUTE_MS,
    team,
    incidents,
    entries,
    hasTime: () => true,
    attempt: (work) => work(),
  });
  return calls >= nth;
}
