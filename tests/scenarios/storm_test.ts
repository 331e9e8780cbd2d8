import { assert, assertEquals } from "@std/assert";
import {
  executions,
  incidents,
  startIncd,
  stored,
  wordsOf,
  written,
} from "../support/incd.ts";
import { ALERT, assertCounted, high, storm } from "../support/storm.ts";

Deno.test("of a thousand alerts in a minute each one that Slack takes is counted where people see it", async () => {
  await using running = await startIncd({ settings: "demo", limits: true });

  const taken = await storm(running, { count: 1000, overMs: 60_000 });
  await running.settle();
  await running.advance(16 * 60_000);

  assert(taken.accepted.size >= 10, "Slack takes ten a minute");
  await assertCounted(running, taken);
});

Deno.test("sixty alerts that all come through make four incidents, also where a step dies or comes twice", async () => {
  for (const seed of [1, 2]) {
    await using running = await startIncd({
      settings: "demo",
      seed,
      assumptions: { staleReads: true },
      faults: [
        { on: "death", function: "on_alert", nth: 60 * seed, when: "after" },
        { on: "death", function: "on_alert", nth: 150, when: "before" },
        { on: "step", function: "on_alert", nth: 7, does: "twice", ms: 0 },
        {
          on: "call",
          method: "chat.postMessage",
          nth: 9,
          does: "internal_error",
          when: "after",
        },
      ],
    });
    await running.advance(2_000);

    const taken = await storm(running, { count: 60, overMs: 20_000 });
    await running.settle();
    await running.advance(31 * 60_000);

    await assertCounted(running, taken);
  }
});

Deno.test("an alert costs the same however many there were before", async () => {
  const costs: number[][] = [];
  for (const past of [0, 2_000]) {
    await using running = await startIncd({ settings: "demo" });
    const store = running.workspace.datastores.find("past_alerts");
    for (let n = 0; n < past; n += 25) {
      await store.bulkPut(Array.from({ length: 25 }, (_, i) => ({
        id: `past-${n + i}`,
        alert: ["{}"],
        expires: 4_000_000_000,
      })));
    }
    const cost: number[] = [];
    for (
      const body of [
        { ...high(1), severity: "low" },
        { ...high(1), severity: "low" },
        { ...high(1), status: "resolved" },
        high(2),
        high(42),
      ]
    ) {
      const before = executions(running).length;
      await running.webhook(ALERT, body);
      await running.settle();
      cost.push(
        executions(running).slice(before).flatMap(({ calls }) => calls).length,
      );
    }
    costs.push(cost);
  }

  assertEquals(costs[0], costs[1]);
  assert(costs[0]!.slice(0, 3).every((calls) => calls <= 10), `${costs[0]}`);
});

Deno.test("what is over is put away, and what comes late is still known", async () => {
  await using running = await startIncd({ settings: "demo" });
  const low = { ...high(1), severity: "low" };

  await running.webhook(ALERT, { ...low, starts_at: "2026-11-23T08:59:00Z" });
  await running.settle();
  await running.webhook(ALERT, { ...low, status: "resolved" });
  await running.settle();
  await running.advance(70 * 60_000);
  assertEquals(await stored(running, "alerts"), []);
  assertEquals((await stored(running, "past_alerts")).length, 1);
  await running.webhook(ALERT, { ...low, starts_at: "2026-11-23T08:59:00Z" });
  await running.settle();
  await running.advance(16 * 60_000);

  assertEquals(await stored(running, "alerts"), []);
});

Deno.test("a storm that people say is none opens no second one", async () => {
  await using running = await startIncd({ settings: "demo" });
  const ana = running.person("ana");
  await storm(running, { count: 6, overMs: 1_000 });
  await running.settle();
  const name = incidents(ana).find((one) => one.includes("many-alerts"))!;
  await ana.run("Decline", { channel: name });
  await ana.submit({ "Why is it no incident?": "A test of the monitors" });
  const before = (await stored(running, "incidents")).length;

  for (const n of [20, 21, 22]) {
    await running.webhook(ALERT, high(n));
    await running.settle();
  }

  assertEquals((await stored(running, "incidents")).length, before);
  assert(
    written(ana, "alerts").map(wordsOf).join().includes("check 22"),
    "people see it all the same",
  );
});
