import { assertEquals } from "@std/assert";
import { ServedWorkspace } from "./served_workspace.ts";

/** Calls with plain HTTP, for the status and the headers. */
async function call(
  served: ServedWorkspace,
  method: string,
  args: Record<string, string> = {},
) {
  const response = await fetch(served.url + method, {
    method: "POST",
    headers: { authorization: `Bearer ${served.botToken}` },
    body: new URLSearchParams(args),
  });
  return {
    status: response.status,
    retryAfter: response.headers.get("retry-after"),
    body: await response.json(),
  };
}

const REFUSED = { ok: false, error: "ratelimited" };

Deno.test("a method of tier 2 answers 20 calls a minute, the next with 429", async () => {
  await using served = new ServedWorkspace({ limits: true });
  const list = () => call(served, "conversations.list");
  for (let i = 0; i < 19; i++) await list();
  served.clock.moveTowards(served.clock.now() + 20_500);

  assertEquals((await list()).status, 200);
  assertEquals(await list(), { status: 429, retryAfter: "40", body: REFUSED });
  assertEquals((await call(served, "team.info")).status, 200);

  served.clock.moveTowards(served.clock.now() + 40_000);
  assertEquals((await list()).status, 200);
});

Deno.test("a call that was refused for its rate is not carried out", async () => {
  await using served = new ServedWorkspace({ limits: true });
  for (let i = 0; i < 20; i++) await served.channel(`room-${i}`);

  const { status } = await call(served, "conversations.create", {
    name: "room-20",
  });

  assertEquals(status, 429);
  assertEquals(served.workspace.state.channelNamed("room-20"), undefined);
});

Deno.test("messages come one a second in each channel, after a short burst", async () => {
  await using served = new ServedWorkspace({ limits: true });
  const rooms = [await served.channel("one"), await served.channel("two")];
  const post = (channel: string) =>
    call(served, "chat.postMessage", { channel, text: "Hi" });
  for (let i = 0; i < 5; i++) await post(rooms[0]!);

  assertEquals(await post(rooms[0]!), {
    status: 429,
    retryAfter: "1",
    body: REFUSED,
  });
  assertEquals((await post(rooms[1]!)).status, 200);
  served.clock.moveTowards(served.clock.now() + 1000);
  assertEquals((await post(rooms[0]!)).status, 200);
  assertEquals((await post(rooms[0]!)).status, 429);
});

Deno.test("a channel has one rate, whether it is named by id, by name or by person", async () => {
  await using served = new ServedWorkspace({ limits: true });
  const { state } = served.workspace;
  const room = await served.channel("one");
  const eve = state.addUser({ name: "eve", realName: "Eve" });
  const direct = state.directChannel(served.workspace.bot.id, eve.id);
  const post = async (channel: string) =>
    (await call(served, "chat.postMessage", { channel, text: "Hi" })).status;

  for (const each of [room, "one", "#one", room, "one"]) await post(each);
  for (let i = 0; i < 5; i++) await post(i % 2 ? eve.id : direct.id);

  assertEquals([await post(room), await post("#one")], [429, 429]);
  assertEquals([await post(eve.id), await post(direct.id)], [429, 429]);
});

Deno.test("all executions of the app share one rate, and somebody outside has another", async () => {
  await using served = new ServedWorkspace({ limits: true });
  const { tokens, bot } = served.workspace;
  const execution = (id: string) =>
    served.withToken(
      tokens.forExecution(bot.id, ["team:read", "channels:read"], id).value,
    );
  const list = async (caller: typeof served.bot) => {
    try {
      return (await caller("conversations.list")).ok;
    } catch {
      return "ratelimited";
    }
  };
  const [one, two] = [execution("Fx1"), execution("Fx2")];
  for (let i = 0; i < 10; i++) {
    await list(one);
    await list(two);
  }

  assertEquals([await list(one), await list(two), await list(served.bot)], [
    "ratelimited",
    "ratelimited",
    true,
  ]);
});

Deno.test("without limits nothing is refused", async () => {
  await using served = new ServedWorkspace();
  for (let i = 0; i < 30; i++) {
    assertEquals((await call(served, "conversations.list")).status, 200);
  }
});
