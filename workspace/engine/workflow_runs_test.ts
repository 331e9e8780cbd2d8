import { assertEquals, assertStringIncludes } from "@std/assert";
import { type RunningWorkspace, startWorkspace } from "../mod.ts";

const app = new URL("../testdata/echo_app/", import.meta.url);

function log(running: RunningWorkspace, event: string) {
  return running.workspace.activity.entries.filter((e) => e.event === event);
}

function lastOf(running: RunningWorkspace) {
  return running.workspace.engine.executions.at(-1)!;
}

function posted(running: RunningWorkspace): string[] {
  return running.workspace.state.channelNamed("random")!.messages
    .filter(({ user }) => user === running.workspace.bot.id)
    .map(({ text }) => text);
}

Deno.test("a workflow hands one step's outputs to the next and ends in a message", async () => {
  await using running = await startWorkspace({ app });
  const channel = running.workspace.state.channelNamed("random")!.id;

  await running.webhook("Echo: post", { text: "hello", count: 2, channel });
  await running.settle();

  assertEquals(posted(running), ["I say: hello hello (11)"]);
});

Deno.test("the activity log tells a run with Slack's event names under one trace", async () => {
  await using running = await startWorkspace({ app });

  await running.webhook("Echo: post", { text: "hello" });
  await running.settle();

  const { entries } = running.workspace.activity;
  assertEquals(entries.map(({ event }) => event), [
    "trigger_executed",
    "workflow_execution_started",
    "workflow_step_started",
    "function_execution_started",
    "function_execution_result",
    "workflow_step_started",
    "function_execution_started",
    "function_execution_result",
    "workflow_execution_result",
  ]);
  assertEquals(new Set(entries.map(({ trace }) => trace)).size, 1);
});

for (
  const [how, expected] of [
    ["throw", "thrown on purpose"],
    ["error", "failed on purpose"],
    ["drop a promise", "dropped on purpose"],
    ["output", "must be an integer [json-pointer:/number]"],
    ["reach out", "add the domain to your manifest's `outgoingDomains`"],
    ["sleep", "it took longer than Slack allows"],
  ]
) {
  Deno.test(`a step that does "${how}" fails its workflow, and no step comes after`, async () => {
    await using running = await startWorkspace({ app });

    await running.webhook("Echo: misbehave", { how });
    await running.settle();

    const { executions } = running.workspace.engine;
    assertEquals(executions.map(({ status }) => status), ["failed"]);
    assertStringIncludes(executions[0]!.error!, expected!);
    assertEquals(
      log(running, "workflow_execution_result").map(({ level, text }) => ({
        level,
        text,
      })),
      [{
        level: "error",
        text:
          'Workflow "Misbehave" failed in step 1; Slack would tell the app\'s collaborators',
      }],
    );
  });
}

Deno.test("an exception is in the activity log with its stack", async () => {
  await using running = await startWorkspace({ app });

  await running.webhook("Echo: misbehave", { how: "throw" });
  await running.settle();

  const [line] = log(running, "function_execution_result");
  assertStringIncludes(JSON.stringify(line!.details), "misbehave.ts:");
});

Deno.test("what a function prints is in the activity log", async () => {
  await using running = await startWorkspace({ app });

  await running.webhook("Echo: misbehave", { how: "print" });
  await running.settle();

  const [line] = log(running, "function_execution_output");
  assertEquals(
    { level: line!.level, text: line!.text },
    { level: "warn", text: "printed { on: 'purpose' }" },
  );
});

Deno.test("a function that sleeps is stopped after 60 seconds of the workspace's clock", async () => {
  await using running = await startWorkspace({ app });
  const { clock } = running.workspace;
  const start = clock.now();

  await running.webhook("Echo: misbehave", { how: "sleep" });
  await running.settle();

  assertEquals(clock.now() - start, 60_000);
});

Deno.test("a step's input that does not fit fails the step with Slack's words", async () => {
  await using running = await startWorkspace({ app });

  await running.webhook("Echo: post", { text: "x".repeat(101) });
  await running.settle();

  assertEquals(
    lastOf(running).error,
    "parameter_validation_failed: [ERROR] must have at most 100 characters [json-pointer:/text]",
  );
});

Deno.test("an execution counts its calls, the longest chain of them and its completion", async () => {
  await using running = await startWorkspace({ app });

  await running.webhook("Echo: misbehave", { how: "call" });
  await running.settle();

  const { calls, depth, completionCalls } = running.workspace.engine
    .executions[0]!;
  assertEquals({ calls: calls.length, depth, completionCalls }, {
    calls: 5,
    depth: 4,
    completionCalls: 1,
  });
});

Deno.test("a step delivered twice has the same execution and goes on only once", async () => {
  await using running = await startWorkspace({ app });
  const { engine, state } = running.workspace;
  const channel = state.channelNamed("random")!.id;

  await running.webhook("Echo: post", { text: "hello", channel });
  engine.redeliver(engine.executions[0]!.id);
  await running.settle();
  engine.redeliver(engine.executions[0]!.id);
  await running.settle();

  assertEquals(engine.executions.length, 2);
  assertEquals(engine.executions[0]!.completionCalls, 3);
  assertEquals(posted(running), ["I say: hello (5)"]);
});

Deno.test("a token dies with its step", async () => {
  await using running = await startWorkspace({ app });
  const { workspace } = running;

  await running.webhook("Echo: post", { text: "hello" });
  await running.settle();

  const { id } = workspace.engine.executions[0]!;
  assertEquals(await workspace.call("auth.test", {}, `xwfp-${id}-1`), {
    ok: false,
    error: "token_revoked",
  });
});

Deno.test("functions.completeSuccess knows no unknown and no ended execution", async () => {
  await using running = await startWorkspace({ app });
  await running.webhook("Echo: post", { text: "hello" });
  await running.settle();

  const complete = (id: string) =>
    running.api("functions.completeSuccess", {
      function_execution_id: id,
      outputs: {},
    });

  assertEquals(
    [await complete("Fx1"), await complete(lastOf(running).id)],
    [
      { ok: false, error: "function_execution_not_found" },
      { ok: false, error: "execution_not_in_running_state" },
    ],
  );
});

Deno.test("settle names what waits for something that never comes", async () => {
  await using running = await startWorkspace({ app });
  await running.webhook("Echo: misbehave", { how: "hang" });

  const message = await running.settle().then(() => "", String);

  assertEquals(
    message,
    "Error: Cannot settle: misbehave (Fx000000001) waits for something that never comes; await only calls, timers and what ends by itself",
  );
});

Deno.test("fifty runs at once all end, each with its own values", async () => {
  await using running = await startWorkspace({ app });
  const channel = running.workspace.state.channelNamed("random")!.id;
  const texts = Array.from({ length: 50 }, (_, i) => `number ${i}`);

  await Promise.all(
    texts.map((text) => running.webhook("Echo: post", { text, channel })),
  );
  await running.settle();

  assertEquals(
    posted(running).sort(),
    texts.map((text) => `I say: ${text} (${text.length})`).sort(),
  );
});

Deno.test("the time between steps passes on the workspace's clock", async () => {
  await using running = await startWorkspace({ app, stepDelayMs: 1_500 });
  const { clock } = running.workspace;
  const start = clock.now();

  await running.webhook("Echo: post", { text: "hello" });
  await running.settle();

  assertEquals(clock.now() - start, 3_000);
});

Deno.test("a function reaches the hosts that the manifest names over the network, where that is asked for", async () => {
  await using running = await startWorkspace({ app, outside: "network" });
  const paths: string[] = [];
  await using server = Deno.serve({
    port: 0,
    hostname: "127.0.0.1",
    onListen() {},
  }, (request) => {
    paths.push(new URL(request.url).pathname);
    return new Response("welcome");
  });

  await running.webhook("Echo: misbehave", {
    how: "reach home",
    where: `http://127.0.0.1:${server.addr.port}/door`,
  });
  await running.settle();

  assertEquals(paths, ["/door"]);
  assertEquals(running.workspace.engine.executions[0]!.status, "completed");
});

Deno.test("runs beside each other take the same turns each time", async () => {
  const tell = async () => {
    await using running = await startWorkspace({ app });
    await Promise.all(Array.from({ length: 10 }, (_, i) =>
      running.webhook(
        i % 2 ? "Echo: post" : "Echo: misbehave",
        { text: `number ${i}`, how: "race" },
      )));
    await running.settle();
    return JSON.stringify(running.workspace.activity.entries);
  };

  assertEquals(await tell(), await tell());
});
