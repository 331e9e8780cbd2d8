import { assertEquals } from "@std/assert";
import { RunningClock } from "./clock.ts";
import { startWorkspace } from "./mod.ts";

const app = new URL("./testdata/echo_app/", import.meta.url);

function messageOf(act: () => unknown): Promise<string> {
  return Promise.try(act).then(() => "", (error) => error.message);
}

Deno.test("a workspace starts with the demo company and the app's triggers", async () => {
  await using running = await startWorkspace({ app: app.pathname });

  assertEquals(running.person("@ana").user.realName, "Ana Ferreira");
  assertEquals(running.workspace.engine.triggers.list().length, 7);
});

Deno.test("a workspace may start empty and without triggers", async () => {
  await using running = await startWorkspace({
    app,
    company: () => {},
    triggers: false,
  });

  const { members } = await running.api("users.list");
  assertEquals(members.length, 1);
  assertEquals(running.workspace.engine.triggers.list(), []);
});

Deno.test("the workspace's own token may look at everything", async () => {
  await using running = await startWorkspace({ app });

  for (const method of ["conversations.list", "usergroups.list", "team.info"]) {
    assertEquals((await running.api(method)).ok, true);
  }
});

Deno.test("asking for who or what is not there says what is", async () => {
  await using running = await startWorkspace({ app, company: () => {} });

  assertEquals(
    [
      await messageOf(() => running.person("zoe")),
      await messageOf(() => running.webhook("Nothing", {})),
    ],
    [
      "Cannot find @zoe: the workspace has @echo",
      'Cannot post to "Nothing": the webhook triggers are "Echo: misbehave", "Echo: post"',
    ],
  );
});

Deno.test("a running clock can be moved ahead, with all that is due meanwhile", async () => {
  await using running = await startWorkspace({
    app,
    clock: new RunningClock(Date.parse("2026-11-23T09:00:00Z")),
  });

  await running.advance(24 * 3_600_000);

  const { executions } = running.workspace.engine;
  assertEquals(executions.length, 48, "two steps an hour");
  assertEquals(
    new Set(executions.map(({ status }) => status)),
    new Set(["completed"]),
  );
});

Deno.test("triggers that Slack would refuse stop the start, each named", async () => {
  const past = new RunningClock(Date.parse("2026-11-23T09:00:00Z"));

  const message = await messageOf(async () => {
    await using _ = await startWorkspace({
      app,
      clock: past,
      company: ({ app }) => {
        const hourly = app.triggers.find(({ file }) =>
          file === "triggers/hourly.ts"
        )!;
        hourly.definition = {
          ...hourly.definition,
          schedule: { start_time: "2026-11-22T09:00:00Z" },
        };
      },
    });
  });

  past.stop();
  assertEquals(
    message,
    "Cannot load the app: triggers/hourly.ts: Slack answers invalid_start_before_now",
  );
});

Deno.test("what runs in the process after a workspace keeps the machine's time and network", async () => {
  await using server = Deno.serve({
    port: 0,
    hostname: "127.0.0.1",
    onListen() {},
  }, () => Response.json(Date.now()));
  const before = Date.now();
  {
    await using running = await startWorkspace({ app });
    await running.webhook("Echo: post", { text: "hello" });
    await running.settle();
  }

  const answer = await fetch(`http://127.0.0.1:${server.addr.port}/`);
  const served = await answer.json();

  assertEquals(served >= before && served <= Date.now(), true);
});
