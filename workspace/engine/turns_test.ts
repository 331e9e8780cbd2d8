import { assertEquals, assertNotEquals } from "@std/assert";
import { startWorkspace } from "../mod.ts";
import { Chance } from "../runtime/chance.ts";
import { TurnsByChance, TurnsInOrder } from "./turns.ts";

const app = new URL("../testdata/echo_app/", import.meta.url);

/** Fifty executions beside each other; the activity log of that. */
async function story(seed?: number): Promise<string> {
  await using running = await startWorkspace({ app, seed });
  const channel = running.workspace.state.channelNamed("random")!.id;
  await Promise.all(
    Array.from(
      { length: 50 },
      (_, i) =>
        i % 5
          ? running.webhook("Echo: post", { text: `number ${i}`, channel })
          : running.webhook("Echo: misbehave", { how: "race" }),
    ),
  );
  await running.settle();
  return running.workspace.activity.entries
    .map(({ at, text, details }) => `${at} ${text} ${JSON.stringify(details)}`)
    .join("\n");
}

Deno.test("ten times fifty executions of one seed have the same log", async () => {
  const logs = new Set<string>();
  for (let i = 0; i < 10; i++) logs.add(await story(7));

  assertEquals(logs.size, 1);
});

Deno.test("another seed lets others go on first", async () => {
  assertNotEquals(await story(7), await story(8));
  assertNotEquals(await story(7), await story());
});

for (
  const [name, turns] of [
    ["in order", () => new TurnsInOrder()],
    ["by chance", () => new TurnsByChance(new Chance("seed"))],
  ] as const
) {
  Deno.test(`turns ${name} hand over answers and failures alike`, async () => {
    const row = turns();
    const works = [
      () => Promise.resolve("one"),
      () => Promise.reject(new Error("two")),
      () => Promise.resolve("three"),
    ];

    const ends = await Promise.all(
      works.map((work) => row.inTurn<string>(work).catch(String)),
    );

    assertEquals(ends, ["one", "Error: two", "three"]);
  });
}

Deno.test("turns by chance do one work at a time, in more than one order", async () => {
  const orders = await Promise.all(Array.from({ length: 20 }, async (_, i) => {
    const turns = new TurnsByChance(new Chance(String(i)));
    const done: number[] = [];
    let atOnce = 0;
    await Promise.all([1, 2, 3].map((n) =>
      turns.inTurn(async () => {
        assertEquals(++atOnce, 1);
        await Promise.resolve();
        atOnce--;
        done.push(n);
      })
    ));
    return done.join();
  }));

  assertEquals(new Set(orders).size > 3, true);
});
