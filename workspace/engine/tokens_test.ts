import { assertEquals, assertNotEquals } from "@std/assert";
import { type RunningWorkspace, startWorkspace } from "../mod.ts";

const app = new URL("../testdata/echo_app/", import.meta.url);
const MINUTE = 60_000;

async function errorOf(
  { workspace }: RunningWorkspace,
  token: string,
): Promise<unknown> {
  return (await workspace.call("auth.test", {}, token)).error;
}

function printed({ workspace }: RunningWorkspace): string[] {
  return workspace.activity.entries
    .filter(({ event }) => event === "function_execution_output")
    .map(({ text }) => text);
}

Deno.test("the token of a step that waits for a person lives fifteen minutes, the next one is new", async () => {
  await using running = await startWorkspace({ app });
  const ana = running.person("ana");
  await ana.run("Echo: ask", { channel: "random" });
  const { id } = running.workspace.engine.executions[0]!;
  const first = `xwfp-${id}-1`;

  await running.advance(15 * MINUTE - 1);
  assertEquals(await errorOf(running, first), undefined);
  await running.advance(1);
  assertEquals(await errorOf(running, first), "token_revoked");

  await ana.submit({ Words: "yes" });
  await running.settle();
  const ask = running.workspace.engine.executions
    .find((execution) => execution.id === id);
  assertEquals(ask?.status, "completed");
});

Deno.test("who completes a step and goes on has a dead token", async () => {
  await using running = await startWorkspace({ app });

  await running.webhook("Echo: misbehave", { how: "go on after the end" });
  await running.settle();

  assertEquals(printed(running), ["token_revoked"]);
});

Deno.test("each delivery of a step has a token of its own", async () => {
  await using running = await startWorkspace({
    app,
    faults: [{ on: "step", function: "misbehave", nth: 1, does: "twice" }],
  });

  await running.webhook("Echo: misbehave", { how: "print event" });
  await running.settle();

  const [one, other] = printed(running).map((text) => JSON.parse(text));
  assertEquals(one.function_execution_id, other.function_execution_id);
  assertNotEquals(one.bot_access_token, other.bot_access_token);
});

Deno.test("a made-up token is no token", async () => {
  await using running = await startWorkspace({ app });

  assertEquals(
    [await errorOf(running, "xoxb-none"), await errorOf(running, "")],
    ["invalid_auth", "not_authed"],
  );
});
