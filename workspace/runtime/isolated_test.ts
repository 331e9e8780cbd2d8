import { assertEquals, assertStringIncludes } from "@std/assert";
import type { Fault } from "../faults/fault.ts";
import { type RunningWorkspace, startWorkspace } from "../mod.ts";

const app = new URL("../testdata/echo_app/", import.meta.url);
const MINUTE = 60_000;

function start(faults: Fault[] = []): Promise<RunningWorkspace> {
  return startWorkspace({
    app,
    isolated: true,
    env: { GREETING: "hello" },
    faults,
  });
}

/** Misbehaves; answers how that ended. */
async function misbehave(
  running: RunningWorkspace,
  values: { how: string; where?: string },
): Promise<{ status: string; error: string }> {
  const { executions } = running.workspace.engine;
  const index = executions.length;
  await running.webhook("Echo: misbehave", values);
  await running.settle();
  const { status, error = "" } = executions[index]!;
  return { status, error };
}

Deno.test("isolated app code goes through its steps, with forms too", async () => {
  await using running = await start();
  const ana = running.person("ana");

  await ana.run("Echo: ask", { channel: "random" });
  await ana.submit({ Words: "yes" });
  await running.settle();

  assertEquals(
    ana.channel("random").messages.at(-1)!.text,
    `<@${ana.user.id}> yes`,
  );
});

Deno.test("isolated app code has nothing of the machine, and what it tried is in the log", async () => {
  await using running = await start();

  for (
    const [how, needed] of [
      ["read the environment", 'Requires env access to "HOME"'],
      ["read a file", "Requires read access to"],
      ["reach out", "add the domain to your manifest's `outgoingDomains`"],
      ["throw", "thrown on purpose"],
      ["drop a promise", "dropped on purpose"],
    ]
  ) {
    const { status, error } = await misbehave(running, { how: how! });
    assertEquals(status, "failed");
    assertStringIncludes(error, needed!);
  }
});

Deno.test("isolated app code may reach a host that the manifest names, where nobody listens the connection fails", async () => {
  await using running = await start();

  const { error } = await misbehave(running, {
    how: "reach home",
    where: "https://127.0.0.1:2/",
  });

  assertStringIncludes(error, "fetch failed");
});

Deno.test("isolated app code shares a file and reads it again", async () => {
  await using running = await start();
  const ana = running.person("ana");
  const { id } = ana.channel("incidents");

  const { status } = await misbehave(running, {
    how: "share a file",
    where: id,
  });

  assertEquals(status, "completed");
  assertEquals(ana.file("incidents", "beans.txt"), "beans");
  assertEquals(
    running.workspace.activity.entries
      .findLast(({ event }) => event === "function_execution_output")?.text,
    "beans",
  );
});

Deno.test("isolated app code has its variables in env, and what it prints is in the log", async () => {
  await using running = await start();

  await misbehave(running, { how: "print" });
  await misbehave(running, { how: "print env" });

  assertEquals(
    running.workspace.activity.entries
      .filter(({ event }) => event === "function_execution_output")
      .map(({ level, text }) => [level, text]),
    [["warn", "printed { on: 'purpose' }"], ["info", "hello"]],
  );
});

Deno.test("isolated app code that loops without end is stopped when its time is up", async () => {
  await using running = await start();
  const { activity, clock, engine } = running.workspace;
  const { promise: looping, resolve } = Promise.withResolvers<void>();
  activity.onChange(() => {
    if (activity.entries.at(-1)!.text === "looping") resolve();
  });

  await running.webhook("Echo: misbehave", { how: "loop" });
  await looping;
  clock.moveTowards(clock.now() + MINUTE);
  await running.settle();

  const [execution] = engine.executions;
  assertEquals(execution!.status, "failed");
  assertStringIncludes(execution!.error!, "longer than Slack allows");
});

Deno.test("isolated app code reads the workspace's time", async () => {
  await using running = await start();
  const { clock, engine } = running.workspace;
  clock.moveTowards(clock.now() + 24 * 60 * MINUTE);
  await running.settle();
  const index = engine.executions.length;

  await running.webhook("Echo: post", { text: "hello" });
  await running.settle();

  const moment = Date.parse(String(engine.executions[index]!.outputs!.moment));
  assertEquals(Math.abs(moment - clock.now()) < MINUTE, true);
});

for (
  const [name, fault, status] of [
    ["dies at a call", { on: "death", nth: 2, when: "after" }, "running"],
    [
      "has its connection broken",
      { on: "call", nth: 2, does: "breaks" },
      "failed",
    ],
    ["is asked to wait", { on: "call", nth: 2, does: "ratelimited" }, "failed"],
    [
      "loses its completion",
      { on: "completion", nth: 1, does: "lost" },
      "running",
    ],
  ] as const
) {
  Deno.test(`isolated app code that ${name} leaves its step ${status}`, async () => {
    await using running = await start([fault]);

    const ending = await misbehave(running, { how: "call" });

    assertEquals(ending.status, status);
    assertEquals(running.faults[0]!.happened, true);
  });
}
