import { assertEquals, assertRejects } from "@std/assert";
import fc from "fast-check";
import { StandingClock } from "../clock.ts";
import { SlackError } from "../web_api/errors.ts";
import type { Datastore } from "./datastore.ts";
import { Datastores } from "./datastores.ts";
import type { DatastoreDefinition, Item } from "./definition.ts";

const NOW = Date.UTC(2026, 10, 23, 9);
const HOUR = 60 * 60_000;

const RECORDS: DatastoreDefinition = {
  primary_key: "id",
  time_to_live_attribute: "expires",
  attributes: {
    id: { type: "string" },
    title: { type: "string" },
    status: { type: "string" },
    count: { type: "integer" },
    share: { type: "number" },
    done: { type: "boolean" },
    owner: { type: "slack#/types/user_id" },
    expires: { type: "slack#/types/timestamp" },
    tags: { type: "array", items: { type: "string" } },
    detail: {
      type: "object",
      properties: { level: { type: "integer" } },
      required: ["level"],
    },
    free: { type: "object" },
  },
};

async function withRecords(
  test: (records: Datastore, clock: StandingClock) => Promise<void>,
) {
  const clock = new StandingClock(NOW);
  const datastores = new Datastores({ records: RECORDS }, clock);
  try {
    await test(datastores.find("records"), clock);
  } finally {
    await datastores.close();
  }
}

/** The reasons of a refusal, as `code pointer`. */
async function reasons(action: () => unknown): Promise<string[]> {
  const error = await assertRejects(async () => await action(), SlackError);
  assertEquals(error.code, "datastore_error");
  const problems = error.more.errors as { code: string; pointer: string }[];
  return problems.map(({ code, pointer }) => `${code} ${pointer}`);
}

async function all(records: Datastore, limit: number): Promise<Item[]> {
  const items: Item[] = [];
  let cursor: string | undefined;
  do {
    const page = await records.query({ limit, cursor });
    items.push(...page.items);
    cursor = page.cursor;
  } while (cursor);
  return items;
}

const id = fc.string({ minLength: 1, maxLength: 40, unit: "binary" });
const item = fc.record({
  id,
  title: fc.string({ unit: "binary" }),
  count: fc.maxSafeInteger(),
  share: fc.double({
    noNaN: true,
    noDefaultInfinity: true,
    min: -1e9,
    max: 1e9,
  })
    .map((value) => Math.round(value * 1e3) / 1e3 || 0),
  done: fc.boolean(),
  tags: fc.array(fc.string()),
  free: fc.dictionary(
    fc.string().filter((name) => name !== "__proto__"),
    fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null)),
    { noNullPrototype: true },
  ),
}, { requiredKeys: ["id"], noNullPrototype: true });

Deno.test("a datastore gives back what was put", async () => {
  await withRecords(async (records) => {
    await fc.assert(
      fc.asyncProperty(item, async (item) => {
        await records.put(item);
        assertEquals<Item | undefined>(await records.get(item.id), item);
      }),
      { numRuns: 200 },
    );
  });
});

Deno.test("put replaces an item as a whole and update merges attribute by attribute", async () => {
  await withRecords(async (records) => {
    await records.put({ id: "a", title: "one", tags: ["x", "y"], count: 1 });

    const updated = await records.update({ id: "a", tags: ["z"], done: true });
    const replaced = await records.put({ id: "a", title: "two" });

    assertEquals(updated, {
      id: "a",
      title: "one",
      tags: ["z"],
      count: 1,
      done: true,
    });
    assertEquals(replaced, { id: "a", title: "two" });
    assertEquals(await records.get("a"), { id: "a", title: "two" });
  });
});

Deno.test("update makes an item that is not there", async () => {
  await withRecords(async (records) => {
    assertEquals(await records.update({ id: "new", count: 3 }), {
      id: "new",
      count: 3,
    });
    assertEquals(await records.update({ id: "bare" }), { id: "bare" });
  });
});

Deno.test("updates at the same moment lose nothing and each sees its own", async () => {
  await withRecords(async (records) => {
    const names = ["title", "status"];
    const answers = await Promise.all(
      names.map((name) => records.update({ id: "a", [name]: "x" })),
    );

    assertEquals(await records.get("a"), { id: "a", title: "x", status: "x" });
    assertEquals(answers.map((answer, i) => answer[names[i]!]), ["x", "x"]);
    assertEquals(answers.map((answer) => Object.keys(answer).length), [2, 3]);
  });
});

Deno.test("an item that is not there is nothing to get and nothing to delete", async () => {
  await withRecords(async (records) => {
    await records.delete("nobody");
    assertEquals(await records.get("nobody"), undefined);
  });
});

Deno.test("what does not fit the definition is refused with a pointer to each mistake", async () => {
  await withRecords(async (records) => {
    assertEquals(
      await reasons(() =>
        records.put({
          id: "",
          colour: "red",
          count: 1.5,
          done: "yes",
          owner: "",
          tags: ["x", 1],
          detail: {},
          title: null,
        })
      ),
      [
        "invalid_primary_key /item/id",
        "unknown_attribute /item/colour",
        "invalid_type /item/count",
        "invalid_type /item/done",
        "invalid_type /item/owner",
        "invalid_type /item/tags/1",
        "missing_property /item/detail",
        "invalid_type /item/title",
      ],
    );
    assertEquals(await reasons(() => records.update({ title: "no key" })), [
      "invalid_primary_key /item/id",
    ]);
  });
});

Deno.test("an item of more than 400 KB is refused", async () => {
  await withRecords(async (records) => {
    await records.put({ id: "a", title: "x".repeat(400 * 1024 - 100) });
    assertEquals(
      await reasons(() => records.put({ id: "a", title: "x".repeat(409_600) })),
      ["invalid_item /item"],
    );
  });
});

Deno.test("pages of any size hold every item exactly once", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(id, { maxLength: 40 }),
      fc.integer({ min: 1, max: 50 }),
      async (ids, limit) => {
        await withRecords(async (records) => {
          for (const id of ids) await records.put({ id });
          const found = (await all(records, limit)).map(({ id }) => String(id));
          assertEquals(found.sort(), ids.toSorted());
        });
      },
    ),
    { numRuns: 30 },
  );
});

Deno.test("the limit counts what is read and not what is kept", async () => {
  await withRecords(async (records) => {
    for (let i = 0; i < 20; i++) {
      await records.put({ id: `r${i}`, status: i === 7 ? "open" : "closed" });
    }
    const filter = {
      expression: "#status = :status",
      attributes: { "#status": "status" },
      values: { ":status": "open" },
    };

    const pages: Item[][] = [];
    let cursor: string | undefined;
    do {
      const page = await records.query({ ...filter, limit: 4, cursor });
      pages.push(page.items);
      cursor = page.cursor;
    } while (cursor);

    assertEquals(pages.flat(), [{ id: "r7", status: "open" }]);
    assertEquals(pages.filter((page) => page.length === 0).length > 3, true);
    assertEquals(await records.count(filter), 1);
  });
});

Deno.test("a page ends at one megabyte", async () => {
  await withRecords(async (records) => {
    const title = "x".repeat(300_000);
    for (let i = 0; i < 8; i++) await records.put({ id: `r${i}`, title });

    const page = await records.query({ limit: 1000 });

    assertEquals(page.items.length, 4);
    assertEquals((await all(records, 1000)).length, 8);
    assertEquals(await records.count({}), 8);
  });
});

Deno.test("filters that DynamoDB does not take are refused", async () => {
  await withRecords(async (records) => {
    for (
      const expression of [
        "status = :v",
        "id = :v",
        "title == :v",
        "title = :other",
      ]
    ) {
      assertEquals(
        await reasons(() => records.query({ expression, values: { ":v": 1 } })),
        ["invalid_expression /expression"],
        expression,
      );
    }
    assertEquals(await reasons(() => records.query({ cursor: "%" })), [
      "invalid_cursor /cursor",
    ]);
  });
});

Deno.test("bulk calls take up to 25 items and do all or nothing", async () => {
  await withRecords(async (records) => {
    const items = Array.from({ length: 25 }, (_, i) => ({ id: `r${i}` }));
    await records.bulkPut(items);

    await assertRejects(
      () => records.bulkPut([...items, { id: "r25" }]),
      SlackError,
      "invalid_arguments",
    );
    assertEquals(
      await reasons(() => records.bulkPut([{ id: "s" }, { id: "t", done: 1 }])),
      ["invalid_type /items/1/done"],
    );
    assertEquals(
      await reasons(() => records.bulkPut([{ id: "s" }, { id: "s" }])),
      ["duplicate_primary_key /items"],
    );
    assertEquals(await records.bulkGet(["r3", "s", "r1"]), {
      items: [{ id: "r3" }, { id: "r1" }],
      failed: [],
    });
    await records.bulkDelete(["r3", "nobody"]);
    assertEquals(await records.count({}), 24);
  });
});

Deno.test("an item goes 48 hours after its time has passed", async () => {
  await withRecords(async (records, clock) => {
    await records.put({ id: "a", expires: NOW / 1000 + 60, title: "old" });

    clock.moveTowards(NOW + 47 * HOUR);
    assertEquals((await records.query({})).items.length, 1);
    clock.moveTowards(NOW + 49 * HOUR);

    assertEquals(await records.update({ id: "a", done: true }), {
      id: "a",
      done: true,
    });
    assertEquals(await records.count({}), 1);
  });
});
