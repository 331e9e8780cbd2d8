import { assertEquals } from "@std/assert";
import { type Assumptions, USUAL_ASSUMPTIONS } from "../assumptions.ts";
import { StandingClock } from "../clock.ts";
import type { Datastore } from "./datastore.ts";
import { Datastores } from "./datastores.ts";
import type { DatastoreDefinition, Item } from "./definition.ts";

const NOW = Date.UTC(2026, 10, 23, 9);

const RECORDS: DatastoreDefinition = {
  primary_key: "id",
  time_to_live_attribute: "expires",
  attributes: {
    id: { type: "string" },
    status: { type: "string" },
    count: { type: "integer" },
    expires: { type: "slack#/types/timestamp" },
  },
};

async function assuming(
  assumptions: Partial<Assumptions>,
  test: (records: Datastore, clock: StandingClock) => Promise<void>,
) {
  const clock = new StandingClock(NOW);
  const datastores = new Datastores({ records: RECORDS }, clock, {
    ...USUAL_ASSUMPTIONS,
    ...assumptions,
  }, 7);
  try {
    await test(datastores.find("records"), clock);
  } finally {
    await datastores.close();
  }
}

/** What many reads one after the other find, each once. */
async function seen<T>(read: () => Promise<T>): Promise<T[]> {
  const found = new Map<string, T>();
  for (let i = 0; i < 40; i++) {
    const each = await read();
    found.set(JSON.stringify(each ?? null), each);
  }
  return [...found.keys()].sort().map((key) => found.get(key)!);
}

Deno.test("a stale read finds an item as it was, for a second after a write", async () => {
  await assuming({ staleReads: true }, async (records, clock) => {
    const before = { id: "a", status: "open" };
    await records.put(before);
    clock.moveTowards(NOW + 1000);

    const after = await records.update({ id: "a", status: "closed" });

    assertEquals<(Item | undefined)[]>(await seen(() => records.get("a")), [
      after,
      before,
    ]);
    clock.moveTowards(NOW + 2000);
    assertEquals<(Item | undefined)[]>(await seen(() => records.get("a")), [
      after,
    ]);
  });
});

Deno.test("a stale query may miss what was just put and find what was just deleted", async () => {
  await assuming({ staleReads: true }, async (records, clock) => {
    await records.put({ id: "old" });
    clock.moveTowards(NOW + 1000);

    await records.delete("old");
    await records.put({ id: "new" });

    const ids = async () => (await records.query({})).items.map(({ id }) => id);
    assertEquals(await seen(ids), [["new"], ["old"]]);
    assertEquals(await seen(() => records.count({})), [1]);
  });
});

Deno.test("update answers what it did itself, also among stale reads", async () => {
  await assuming({ staleReads: true }, async (records) => {
    for (let i = 0; i < 10; i++) {
      assertEquals<Item>(
        await records.update({ id: "a", count: i }),
        { id: "a", count: i },
      );
    }
  });
});

Deno.test("update may miss in its answer what others did meanwhile, if that is assumed", async () => {
  await assuming({ updateAnswersAtomically: false }, async (records) => {
    const both = await Promise.all([
      records.update({ id: "a", count: 1 }),
      records.update({ id: "a", status: "open" }),
    ]);

    assertEquals<Item[]>(both, [
      { id: "a", count: 1 },
      { id: "a", status: "open" },
    ]);
    assertEquals<Item | undefined>(await records.get("a"), {
      id: "a",
      count: 1,
      status: "open",
    });
  });
});

Deno.test("a call for many items that fails in part says what is left, and the rest comes to an end", async () => {
  await assuming({ bulkFailsInPart: true }, async (records) => {
    let left: Item[] = Array.from({ length: 25 }, (_, i) => ({ id: `r${i}` }));
    let calls = 0;
    while (left.length) {
      left = await records.bulkPut(left);
      assertEquals(await records.count({}), 25 - left.length);
      calls++;
    }

    assertEquals(calls > 1, true);
    const { items, failed } = await records.bulkGet(["r1", "r2", "r3", "r4"]);
    assertEquals(items.length + failed.length, 4);
  });
});

Deno.test("without a lag an item is gone when its time has passed", async () => {
  await assuming({ ttlLagMs: 0 }, async (records, clock) => {
    await records.put({ id: "a", expires: NOW / 1000 + 60 });

    clock.moveTowards(NOW + 59_000);
    assertEquals(await records.count({}), 1);
    clock.moveTowards(NOW + 60_000);
    assertEquals(await records.get("a"), undefined);
  });
});
