import { assertEquals } from "@std/assert";
import { ServedWorkspace } from "./served_workspace.ts";

async function withMessage(served: ServedWorkspace) {
  const channel = await served.channel("war-room");
  const { ts } = await served.bot("chat.postMessage", { channel, text: "Hi" });
  return { channel, timestamp: String(ts) };
}

Deno.test("a person reacts once with each emoji, and takes it back once", async () => {
  await using served = new ServedWorkspace();
  const item = await withMessage(served);
  const add = (name: string) =>
    served.bot("reactions.add", { ...item, name }).then(({ ok, error }) =>
      ok || error
    );
  const remove = (name: string) =>
    served.bot("reactions.remove", { ...item, name }).then(({ ok, error }) =>
      ok || error
    );

  assertEquals(
    [
      await add("eyes"),
      await add("eyes"),
      await add(":wave::skin-tone-3:"),
      await add("Not An Emoji"),
    ],
    [true, "already_reacted", true, "invalid_name"],
  );
  const { message, type } = await served.bot("reactions.get", item);
  assertEquals([type, message.reactions], ["message", [
    { name: "eyes", users: [served.workspace.bot.id], count: 1 },
    {
      name: "wave::skin-tone-3",
      users: [served.workspace.bot.id],
      count: 1,
    },
  ]]);
  assertEquals([await remove("eyes"), await remove("eyes")], [
    true,
    "no_reaction",
  ]);
});

Deno.test("a reaction needs a message that is there, in an open channel one is in", async () => {
  await using served = new ServedWorkspace();
  const item = await withMessage(served);
  const add = async (more: Record<string, unknown>) =>
    (await served.bot("reactions.add", { ...item, name: "eyes", ...more }))
      .error;

  assertEquals(
    [
      await add({ timestamp: "1.000001" }),
      await add({ timestamp: "soon" }),
      await add({ channel: "C0" }),
      await add({ timestamp: undefined }),
    ],
    [
      "message_not_found",
      "bad_timestamp",
      "channel_not_found",
      "no_item_specified",
    ],
  );
  await served.bot("conversations.leave", { channel: item.channel });
  assertEquals(await add({}), "not_in_channel");
});

Deno.test("one person puts up to 23 emoji on a message", async () => {
  await using served = new ServedWorkspace();
  const item = await withMessage(served);
  const errors = [];
  for (let i = 0; i < 24; i++) {
    const answer = await served.bot("reactions.add", {
      ...item,
      name: `e${i}`,
    });
    errors.push(answer.error);
  }

  assertEquals(errors.filter(Boolean), ["too_many_reactions"]);
});
