import { assertEquals } from "@std/assert";
import { NOW, ServedWorkspace } from "./served_workspace.ts";

const MINUTE = 60_000;

Deno.test("a call without a token, with an unknown or with a revoked one is refused", async () => {
  await using served = new ServedWorkspace();
  const { tokens, bot } = served.workspace;
  const token = tokens.forExecution(bot.id, [], "Fx1");
  tokens.revokeExecution("Fx1");

  for (
    const [value, error] of [
      ["", "not_authed"],
      ["xoxb-nobody", "invalid_auth"],
      [token.value, "token_revoked"],
    ] as const
  ) {
    assertEquals(await served.withToken(value)("auth.test"), {
      ok: false,
      error,
    });
  }
});

Deno.test("a workflow token lives fifteen minutes", async () => {
  await using served = new ServedWorkspace();
  const { tokens, bot } = served.workspace;
  const caller = served.withToken(tokens.forExecution(bot.id, [], "Fx1").value);

  served.clock.moveTowards(NOW + 15 * MINUTE - 1);
  assertEquals((await caller("auth.test")).ok, true);
  served.clock.moveTowards(NOW + 15 * MINUTE);
  assertEquals((await caller("auth.test")).error, "token_revoked");
});

Deno.test("a missing scope is named, whatever else is wrong with the call", async () => {
  await using served = new ServedWorkspace();
  const caller = served.as(served.workspace.bot, ["chat:write", "pins:read"]);

  assertEquals(await caller("pins.add"), {
    ok: false,
    error: "missing_scope",
    needed: "pins:write",
    provided: "chat:write,pins:read",
  });
});

Deno.test("private channels ask for scopes of their own", async () => {
  await using served = new ServedWorkspace();
  const open = await served.channel("open");
  const secret = await served.channel("secret", { is_private: true });
  const caller = served.as(served.workspace.bot, [
    "channels:read",
    "channels:history",
    "channels:manage",
  ]);

  for (
    const [method, needed] of [
      ["conversations.info", "groups:read"],
      ["conversations.history", "groups:history"],
      ["conversations.archive", "groups:write"],
    ] as const
  ) {
    assertEquals((await caller(method, { channel: open })).ok, true);
    const answer = await caller(method, { channel: secret });
    assertEquals([answer.error, answer.needed], ["missing_scope", needed]);
  }
});

Deno.test("an unknown method is answered as JSON with status 200", async () => {
  await using served = new ServedWorkspace();

  const response = await fetch(served.url + "chat.postMassage", {
    method: "POST",
  });

  assertEquals(response.status, 200);
  assertEquals(await response.json(), {
    ok: false,
    error: "unknown_method",
    req_method: "chat.postMassage",
  });
});

Deno.test("api.test answers anybody and gives the error asked for", async () => {
  await using served = new ServedWorkspace();

  const hello = await fetch(served.url + "api.test");
  const wrong = await fetch(served.url + "api.test?error=my_error");

  assertEquals(await hello.json(), { ok: true, args: {} });
  assertEquals(await wrong.json(), {
    ok: false,
    error: "my_error",
    args: { error: "my_error" },
  });
});

Deno.test("arguments may come as JSON, as a form or in the address", async () => {
  await using served = new ServedWorkspace();
  const { id } = served.ana;
  const { value } = served.workspace.tokens.lasting("xoxb-t", id, [
    "users:read",
  ]);
  const users = served.url + "users.info";
  const authorization = `Bearer ${value}`;

  const answers = await Promise.all([
    fetch(`${users}?user=${id}&token=${value}`),
    fetch(users, {
      method: "POST",
      headers: { authorization, "content-type": "application/json" },
      body: JSON.stringify({ user: id }),
    }),
    fetch(users, {
      method: "POST",
      body: new URLSearchParams({ user: id, token: value }),
    }),
  ]);

  for (const answer of answers) {
    assertEquals((await answer.json()).user?.name, "ana");
  }
});

Deno.test("arguments of the wrong type are named with a pointer", async () => {
  await using served = new ServedWorkspace();

  assertEquals(
    await served.bot("apps.datastore.put", { datastore: "notes", item: "x" }),
    {
      ok: false,
      error: "invalid_arguments",
      response_metadata: {
        messages: ["[ERROR] must be an object [json-pointer:/item]"],
      },
    },
  );
});

Deno.test("team.info tells whose workspace it is", async () => {
  await using served = new ServedWorkspace();
  const { team } = await served.bot("team.info");
  assertEquals([team.name, team.domain], ["Northwind Coffee", "northwind"]);
  assertEquals((await served.bot("team.info", { team: "T0" })).ok, false);
});

Deno.test("callers in the same process share nothing with the workspace", async () => {
  await using served = new ServedWorkspace();
  const { workspace, general } = served;
  const token = workspace.tokens.lasting("xoxb-t", served.ana.id, [
    "chat:write",
    "channels:history",
  ]).value;
  const block = { type: "header", text: { type: "plain_text", text: "One" } };
  const call = (method: string, args = {}) =>
    workspace.call(method, { channel: general.id, ...args }, token);

  const answer = await call("chat.postMessage", { blocks: [block] });
  block.text.text = "Two";
  (answer.message as { text: string }).text = "Three";
  const { messages } = await call("conversations.history");

  const [kept] = messages as { text: string; blocks: (typeof block)[] }[];
  assertEquals([kept?.text, kept?.blocks[0]?.text.text], ["", "One"]);
});
