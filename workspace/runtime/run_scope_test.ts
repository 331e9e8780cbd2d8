import { assertEquals, assertNotEquals } from "@std/assert";
import { StandingClock } from "../clock.ts";
import { Run } from "./run.ts";
import { inRun, outsideRuns } from "./run_scope.ts";

const START = Date.parse("2026-11-23T09:00:00Z");

function aRun(clock = new StandingClock(START), seed = "seed") {
  return new Run({
    clock,
    seed,
    fetch: (request) => Promise.resolve(new Response(request.url)),
    print: () => {},
    inTurn: (work) => work(),
    moved: () => {},
  });
}

Deno.test("code in a run reads the workspace's time, in all ways of reading it", () => {
  const read = inRun(aRun(), () => [
    Date.now(),
    new Date().getTime(),
    Date.parse(Date()),
    new (class extends Date {})().getTime(),
  ]);

  assertEquals(read, [START, START, START, START]);
});

Deno.test("dates stay dates", () => {
  const made = inRun(aRun(), () => new Date(2020, 1, 2, 3, 4, 5));

  assertEquals(made instanceof Date, true);
  assertEquals(made.constructor, Date);
  assertEquals(made.getFullYear(), 2020);
  assertEquals(Date.UTC(2020, 0), 1_577_836_800_000);
});

Deno.test("code outside of runs keeps the machine's time", () => {
  inRun(aRun(), () => {});

  assertNotEquals(Date.now(), START);
  assertEquals(Math.abs(Date.now() - new Date().getTime()) < 1_000, true);
  assertNotEquals(Math.random(), Math.random());
});

Deno.test("the workspace's own code, called by a run, stays outside of it through awaits", async () => {
  const times = await inRun(aRun(), () =>
    outsideRuns(async () => {
      const before = Date.now();
      await Promise.resolve();
      return [before, Date.now()];
    }));

  assertEquals(times.filter((time) => time === START), []);
});

Deno.test("timers of a run wait for the workspace's clock, and what follows is still in the run", async () => {
  const clock = new StandingClock(START);
  const seen: string[] = [];
  const ended = inRun(aRun(clock), async () => {
    const never = setTimeout(() => seen.push("never"), 10);
    clearTimeout(never);
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    seen.push(new Date().toISOString());
  });

  while (clock.moveTowards(START + 5_000));
  await ended;

  assertEquals(seen, ["2026-11-23T09:00:05.000Z"]);
});

Deno.test("chance repeats itself for the same seed and not for another", () => {
  const draw = (seed: string) =>
    inRun(aRun(undefined, seed), () => [
      Math.random(),
      crypto.randomUUID(),
      crypto.getRandomValues(new Uint8Array(4)).join(),
    ]);

  assertEquals(draw("one"), draw("one"));
  assertNotEquals(draw("one"), draw("two"));
});

Deno.test("a run that waits for an answer from the network is not at rest", async () => {
  const run = aRun();

  const answer = inRun(run, () => fetch("https://slack.com/api/api.test"));
  const during = run.inFlight;

  assertEquals(
    await (await answer).text(),
    "https://slack.com/api/api.test",
  );
  assertEquals([during, run.inFlight], [1, 0]);
});

Deno.test("a stopped run gets no answer and no timer any more", async () => {
  const clock = new StandingClock(START);
  const run = aRun(clock);
  const seen: string[] = [];

  inRun(run, () => {
    setTimeout(() => seen.push("timer"), 1);
    void fetch("https://slack.com/api/api.test").then(() =>
      seen.push("answer")
    );
    run.stop();
    void fetch("https://slack.com/api/api.test").then(() => seen.push("later"));
  });
  while (clock.moveTowards(START + 10));
  await new Promise((resolve) => setTimeout(resolve, 0));

  assertEquals(seen, []);
});
