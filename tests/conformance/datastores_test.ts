import { assertEquals } from "@std/assert";
import { ServedWorkspace } from "./served_workspace.ts";

const datastore = "notes";

Deno.test("items are put, updated, read and deleted", async () => {
  await using served = new ServedWorkspace();
  const item = { id: "a", text: "Hello", stars: 1 };
  const get = () => served.bot("apps.datastore.get", { datastore, id: "a" });

  assertEquals(await served.bot("apps.datastore.put", { datastore, item }), {
    ok: true,
    datastore,
    item,
  });
  assertEquals(
    await served.bot("apps.datastore.update", {
      datastore,
      item: { id: "a", stars: 2 },
    }),
    { ok: true, datastore, item: { ...item, stars: 2 } },
  );
  assertEquals((await get()).item, { ...item, stars: 2 });
  assertEquals(
    await served.bot("apps.datastore.delete", { datastore, id: "a" }),
    { ok: true, datastore },
  );
  assertEquals(await get(), { ok: true, datastore, item: {} });
});

Deno.test("a datastore that the manifest does not define is not found", async () => {
  await using served = new ServedWorkspace();
  assertEquals(
    await served.bot("apps.datastore.get", { datastore: "none", id: "a" }),
    {
      ok: false,
      error: "datastore_error",
      errors: [{
        code: "datastore_config_not_found",
        message: "The datastore configuration could not be found",
        pointer: "/datastores",
      }],
    },
  );
});

Deno.test("reading and writing ask for scopes of their own", async () => {
  await using served = new ServedWorkspace();
  const reader = served.as(served.workspace.bot, ["datastore:read"]);
  const item = { id: "a" };

  assertEquals(
    (await reader("apps.datastore.put", { datastore, item })).needed,
    "datastore:write",
  );
  assertEquals(
    (await reader("apps.datastore.get", { datastore, id: "a" })).ok,
    true,
  );
});

Deno.test("bulk calls and queries work on many items", async () => {
  await using served = new ServedWorkspace();
  const items = Array.from({ length: 12 }, (_, i) => ({
    id: `n${i}`,
    text: i % 2 ? "odd" : "even",
    stars: i,
  }));
  const filter = {
    datastore,
    expression: "#text = :odd AND stars > :least",
    expression_attributes: { "#text": "text" },
    expression_values: { ":odd": "odd", ":least": 4 },
  };

  await served.bot("apps.datastore.bulkPut", { datastore, items });
  const stars: number[] = [];
  let cursor: string | undefined;
  do {
    const page = await served.bot("apps.datastore.query", {
      ...filter,
      limit: 5,
      cursor,
    });
    stars.push(...page.items.map(({ stars }: { stars: number }) => stars));
    cursor = page.response_metadata?.next_cursor;
  } while (cursor);

  assertEquals(stars.sort((a, b) => a - b), [5, 7, 9, 11]);
  assertEquals((await served.bot("apps.datastore.count", filter)).count, 4);
  assertEquals(
    (await served.bot("apps.datastore.bulkGet", {
      datastore,
      ids: ["n1", "none"],
    })).items,
    [items[1]],
  );
  await served.bot("apps.datastore.bulkDelete", { datastore, ids: ["n1"] });
  assertEquals(
    (await served.bot("apps.datastore.count", { datastore })).count,
    11,
  );
});

Deno.test("a reserved word in an expression is refused in DynamoDB's words", async () => {
  await using served = new ServedWorkspace();
  const answer = await served.bot("apps.datastore.query", {
    datastore,
    expression: "text = :v",
    expression_values: { ":v": "x" },
  });
  assertEquals([answer.error, answer.errors[0].message], [
    "datastore_error",
    "Invalid FilterExpression: Attribute name is a reserved keyword; reserved keyword: text",
  ]);
});
