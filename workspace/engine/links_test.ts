import { assertEquals } from "@std/assert";
import { startWorkspace } from "../mod.ts";

const app = new URL("../testdata/echo_app/", import.meta.url);

Deno.test("a workflow button starts its trigger with what is customizable, and nothing else", async () => {
  await using running = await startWorkspace({ app });
  const ben = running.person("ben");
  await ben.run("Echo: poll", { channel: "random" });

  const outcome = await ben.press("random", "Say it");

  assertEquals(outcome, { ok: true });
  const { id } = running.workspace.state.channelNamed("random")!;
  assertEquals(running.workspace.engine.executions.at(-1)!.inputs, {
    channel: id,
    text: "I say: from the button (15)",
  });
});

Deno.test("a shortcut that needs a channel says so when there is none", async () => {
  await using running = await startWorkspace({ app });

  const outcome = await running.person("ana").run("Echo: poll");

  assertEquals(outcome, {
    ok: false,
    error:
      'Cannot start "Echo: poll": missing required field: channel; start it in a channel',
  });
});

Deno.test("a link whose trigger does not exist is refused", async () => {
  await using running = await startWorkspace({ app, triggers: false });

  const outcome = await running.workspace.engine.fireLink({
    triggerId: "Ft1",
    userId: running.person("ana").user.id,
  });

  assertEquals(outcome, {
    ok: false,
    error: "Cannot start the workflow: its link no longer works",
  });
});

Deno.test("workflows.triggers.list gives links and webhooks their addresses", async () => {
  await using running = await startWorkspace({ app });

  const { triggers } = await running.api("workflows.triggers.list");

  const urls = triggers.map((
    trigger: Record<string, unknown>,
  ) => [
    trigger.name,
    String(trigger.shortcut_url ?? trigger.webhook_url).replace(
      /[0-9a-f]{32}$/,
      "…",
    ),
  ]);
  assertEquals(urls, [
    ["Echo: ask", "https://slack.com/shortcuts/Ft000000001/…"],
    ["Echo: fields", "https://slack.com/shortcuts/Ft000000002/…"],
    ["Echo: hourly", "undefined"],
    ["Echo: misbehave", "https://hooks.slack.com/triggers/T000000001/1/…"],
    ["Echo: poll", "https://slack.com/shortcuts/Ft000000005/…"],
    ["Echo: post", "https://hooks.slack.com/triggers/T000000001/2/…"],
    ["Echo: say", "https://slack.com/shortcuts/Ft000000007/…"],
  ]);
});

Deno.test("guests and deactivated people cannot run the workflows of an app that manages channels", async () => {
  await using running = await startWorkspace({ app });
  const { engine, state } = running.workspace;
  const { id } = engine.triggers.list().find(({ name }) =>
    name === "Echo: ask"
  )!;
  const barred = [...state.users.values()].filter((user) =>
    user.isRestricted || user.deleted
  );

  for (const user of barred) {
    assertEquals(await engine.fireLink({ triggerId: id, userId: user.id }), {
      ok: false,
      error:
        'Cannot start "Echo: ask": guests and deactivated people cannot run this app\'s workflows; ask a member',
    });
  }
  assertEquals(barred.length >= 2, true);
});
