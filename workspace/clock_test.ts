import { assertEquals } from "@std/assert";
import fc from "fast-check";
import { RunningClock, StandingClock } from "./clock.ts";
import { startWorkspace } from "./mod.ts";
import type { Schedule } from "./runtime/manifest.ts";

const START = Date.parse("2026-11-23T09:00:00Z");
const HOUR = 3_600_000;
const app = new URL("./testdata/echo_app/", import.meta.url);

Deno.test("whatever is asked for and taken back, timers fire in order of their time", () => {
  fc.assert(fc.property(
    fc.array(fc.record({
      ms: fc.integer({ min: 0, max: 50 }),
      kept: fc.boolean(),
    })),
    (asked) => {
      const clock = new StandingClock(START);
      const fired: number[] = [];
      const timers = asked.map(({ ms }, i) =>
        clock.after(ms, () => fired.push(i))
      );
      asked.forEach(({ kept }, i) => kept || timers[i]!.cancel());

      while (clock.moveTowards(START + 100));

      const kept = asked.flatMap(({ kept }, i) => kept ? [i] : []);
      assertEquals(
        fired,
        kept.sort((a, b) => asked[a]!.ms - asked[b]!.ms || a - b),
      );
    },
  ));
});

Deno.test("a clock set to be fast fires what is due in an hour at once", async () => {
  const clock = new RunningClock(START, 3_600_000);

  await new Promise<void>((resolve) => clock.after(HOUR, resolve));

  assertEquals(clock.mode, "runs fast");
  assertEquals(clock.now() >= START + HOUR, true);
  clock.stop();
});

Deno.test("a clock that stands moves only when it is moved", () => {
  const clock = new RunningClock(START, 0);
  const fired: string[] = [];
  clock.after(HOUR, () => fired.push("later"), "later");
  clock.after(1, () => fired.push("soon"), "soon");

  assertEquals([clock.mode, clock.now(), clock.nextDue()?.name], [
    "stands",
    START,
    "soon",
  ]);
  while (clock.moveTowards(START + 2 * HOUR));

  assertEquals([fired, clock.now()], [["soon", "later"], START + 2 * HOUR]);
  clock.stop();
});

Deno.test("while work is under way a fast clock runs with the machine's", () => {
  const clock = new RunningClock(START, 1e9);
  clock.setBusy(true);
  const before = clock.now();

  assertEquals(clock.now() - before < 1_000, true);
  clock.stop();
});

Deno.test("a workspace jumps to what is due next and lets it happen", async () => {
  await using running = await startWorkspace({
    app,
    clock: new RunningClock(START, 0),
  });
  const { workspace } = running;

  await workspace.jumpToNext();

  const minutes = Math.floor((workspace.clock.now() - START) / 60_000);
  assertEquals(minutes, 5);
  assertEquals(workspace.engine.executions.length, 2);
});

Deno.test("a week with two hundred scheduled triggers passes in seconds", async () => {
  await using running = await startWorkspace({ app, triggers: false });
  const { triggers, executions } = running.workspace.engine;
  for (let i = 0; i < 200; i++) {
    const schedule: Schedule = {
      start_time: new Date(START + (i + 1) * 60_000).toISOString(),
      frequency: { type: "daily", repeats_every: 1 },
    };
    triggers.create({
      type: "scheduled",
      name: `number ${i}`,
      workflow: "#/workflows/echo",
      inputs: { text: { value: "tick" } },
      schedule,
    });
  }
  const started = performance.now();

  await running.advance(7 * 24 * HOUR);

  const seconds = (performance.now() - started) / 1_000;
  assertEquals(executions.length, 2 * 7 * 200);
  assertEquals(seconds < 10, true, `it took ${seconds} s`);
});
