import { assertEquals } from "@std/assert";
import fc from "fast-check";
import { type RunningWorkspace, startWorkspace } from "../mod.ts";
import type { Fault } from "./fault.ts";
import { FaultPlan } from "./plan.ts";

const app = new URL("../testdata/echo_app/", import.meta.url);

async function withFaults(
  faults: Fault[],
  test: (running: RunningWorkspace) => Promise<void>,
): Promise<void> {
  await using running = await startWorkspace({ app, faults });
  await test(running);
  assertEquals(
    running.faults,
    faults.map((fault) => ({ fault, happened: true })),
    "each fault was reached",
  );
}

/** Misbehaves, or echoes if there is a text, and answers what became of the steps. */
async function steps(
  running: RunningWorkspace,
  values: { how: string } | { text: string },
): Promise<[string, string][]> {
  await running.webhook(
    "how" in values ? "Echo: misbehave" : "Echo: post",
    { ...values, channel: channelId(running) },
  );
  await running.settle();
  return stepsOf(running);
}

function stepsOf({ workspace }: RunningWorkspace): [string, string][] {
  return workspace.engine.executions.map(({ callbackId, status }) => [
    callbackId,
    status,
  ]);
}

function channelId({ workspace }: RunningWorkspace): string {
  return workspace.state.channelNamed("random")!.id;
}

function posts({ workspace }: RunningWorkspace): number {
  return workspace.state.channelNamed("random")!.messages
    .filter(({ user }) => user === workspace.bot.id).length;
}

const MINUTE = 60_000;

Deno.test("a call asked to wait has HTTP 429 and Retry-After, and is not carried out", () =>
  withFaults([
    { on: "call", method: "chat.postMessage", nth: 1, does: "ratelimited" },
  ], async (running) => {
    assertEquals(await steps(running, { text: "hello" }), [
      ["echo", "completed"],
      ["say", "failed"],
    ]);
    assertEquals(posts(running), 0);
    assertEquals(
      running.workspace.engine.executions[1]!.error!.includes("429"),
      true,
    );
  }));

for (const when of ["before", "after"] as const) {
  Deno.test(`a connection that breaks ${when} the effect rejects the app's fetch`, () =>
    withFaults([
      { on: "call", function: "say", nth: 1, does: "breaks", when },
    ], async (running) => {
      assertEquals((await steps(running, { text: "hello" }))[1], [
        "say",
        "failed",
      ]);
      assertEquals(posts(running), when === "after" ? 1 : 0);
    }));

  Deno.test(`a process that dies ${when} the effect says nothing, and its step fails when its time is up`, () =>
    withFaults([
      { on: "death", function: "say", nth: 1, when },
    ], async (running) => {
      const start = running.workspace.clock.now();
      assertEquals((await steps(running, { text: "hello" }))[1], [
        "say",
        "running",
      ]);
      assertEquals(running.workspace.clock.now(), start, "nobody waits for it");
      assertEquals(posts(running), when === "after" ? 1 : 0);

      await running.advance(MINUTE);

      assertEquals(stepsOf(running)[1], ["say", "failed"]);
    }));
}

Deno.test("a process that dies sends nothing more, not even what it would send beside", () =>
  withFaults([
    { on: "death", function: "misbehave", nth: 2 },
  ], async (running) => {
    await steps(running, { how: "call" });

    assertEquals(running.workspace.engine.executions[0]!.calls, ["auth.test"]);
  }));

for (const does of ["ratelimited", "internal_error", "lost"] as const) {
  Deno.test(`a completion that is ${does} leaves the step hanging`, () =>
    withFaults([
      { on: "completion", function: "echo", nth: 1, does },
    ], async (running) => {
      await steps(running, { text: "hello" });
      await running.advance(10 * MINUTE);

      assertEquals(stepsOf(running)[0], ["echo", "running"]);
      assertEquals(posts(running), 0);
    }));
}

for (
  const [does, atOnce, later] of [
    ["twice", 2, 2],
    ["late twice", 1, 2],
    ["delayed", 0, 1],
    ["dropped", 0, 0],
  ] as const
) {
  Deno.test(`a step delivered "${does}" runs ${atOnce} times at once and ${later} times in the end`, () =>
    withFaults([
      { on: "step", function: "say", nth: 1, does, ms: MINUTE },
    ], async (running) => {
      const ends = () =>
        running.workspace.engine.executions[1]!.completionCalls;
      await steps(running, { text: "hello" });
      assertEquals(ends(), atOnce);

      await running.advance(2 * MINUTE);
      assertEquals(ends(), later);
    }));

  Deno.test(`a trigger that fires "${does}" starts ${atOnce} workflows at once and ${later} in the end`, () =>
    withFaults([
      { on: "trigger", name: "Echo: post", nth: 1, does, ms: MINUTE },
    ], async (running) => {
      await steps(running, { text: "hello" });
      assertEquals(posts(running), atOnce);

      await running.advance(2 * MINUTE);
      assertEquals(posts(running), later);
    }));
}

Deno.test("with Slack's limits the fifty-first completion in a minute is refused, and its step hangs", async () => {
  await using running = await startWorkspace({
    app,
    triggers: false,
    limits: true,
  });
  const { clock, engine } = running.workspace;
  for (let i = 0; i < 30; i++) {
    engine.triggers.create({
      type: "scheduled",
      name: `number ${i}`,
      workflow: "#/workflows/echo",
      inputs: { text: { value: "tick" } },
      schedule: { start_time: new Date(clock.now() + MINUTE).toISOString() },
    });
  }

  await running.advance(10 * MINUTE);

  const ends = stepsOf(running).map(([, status]) => status);
  assertEquals(ends.filter((end) => end === "completed").length, 50);
  assertEquals(ends.filter((end) => end === "running").length, 10);
});

Deno.test("whoever submits a form to a process that dies waits as long as the client does", () =>
  withFaults([
    { on: "death", function: "ask", nth: 2 },
  ], async (running) => {
    const ana = running.person("ana");
    const start = running.workspace.clock.now();
    await ana.run("Echo: ask", { channel: "random" });

    const outcome = await ana.submit({ Words: "yes" });

    assertEquals(outcome.ok, false);
    assertEquals(running.workspace.clock.now() - start, 3_000);
  }));

Deno.test("a fault happens once, at the turn that it names", () => {
  fc.assert(fc.property(
    fc.integer({ min: 1, max: 20 }),
    fc.array(fc.constantFrom("chat.postMessage", "auth.test"), {
      maxLength: 40,
    }),
    (nth, methods) => {
      const plan = new FaultPlan([
        { on: "call", method: "auth.test", nth, does: "breaks" },
      ], () => {});

      const due = methods.map((method) => plan.call(method, "say"))
        .map((fault, i) => fault ? i : -1).filter((i) => i >= 0);

      const all = methods.flatMap((m, i) => m === "auth.test" ? [i] : []);
      assertEquals(due, all.slice(nth - 1, nth));
    },
  ));
});
