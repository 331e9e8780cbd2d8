import { assertEquals } from "@std/assert";
import { ServedWorkspace } from "./served_workspace.ts";

Deno.test("a channel's creator renames it, and the old name is free", async () => {
  await using served = new ServedWorkspace();
  const channel = await served.channel("war-room");
  const rename = async (name: string, caller = served.bot) => {
    const answer = await caller("conversations.rename", { channel, name });
    return answer.ok ? answer.channel.name : answer.error;
  };

  assertEquals(await rename("war-room-2"), "war-room-2");
  assertEquals(await rename("general"), "name_taken");
  assertEquals(await rename("War Room"), "invalid_name_specials");
  await served.bot("conversations.invite", { channel, users: served.ben.id });
  assertEquals(await rename("bens", served.as(served.ben)), "not_authorized");

  const info = await served.bot("conversations.info", { channel });
  assertEquals(info.channel.previous_names, ["war-room"]);
  assertEquals(
    (await served.bot("conversations.create", { name: "war-room" })).ok,
    true,
  );
});

Deno.test("bots cannot bring back a channel that they archived; people can", async () => {
  await using served = new ServedWorkspace();
  const channel = await served.channel("war-room");
  await served.bot("conversations.invite", { channel, users: served.ben.id });
  await served.bot("conversations.archive", { channel });
  const unarchive = async (caller = served.bot) => {
    const { ok, error } = await caller("conversations.unarchive", { channel });
    return ok || error;
  };

  assertEquals(await unarchive(), "not_in_channel");
  assertEquals(await unarchive(served.as(served.ben)), true);
  assertEquals(await unarchive(served.as(served.ben)), "not_archived");
  assertEquals(
    (await served.bot("conversations.info", { channel })).channel.is_member,
    false,
  );
});

Deno.test("people are removed, oneself leaves, and #general keeps everybody", async () => {
  await using served = new ServedWorkspace();
  const channel = await served.channel("war-room");
  await served.bot("conversations.invite", { channel, users: served.ben.id });
  const kick = async (user: string, from = channel) => {
    const { ok, error } = await served.bot("conversations.kick", {
      channel: from,
      user,
    });
    return ok || error;
  };
  const leave = async (from = channel) => {
    const { ok, error, not_in_channel } = await served.bot(
      "conversations.leave",
      { channel: from },
    );
    return ok || error || { not_in_channel };
  };
  await served.bot("conversations.join", { channel: served.general.id });

  assertEquals(
    [
      await kick(served.ben.id),
      await kick(served.ben.id),
      await kick(served.workspace.bot.id),
      await kick("U0"),
      await kick(served.ana.id, served.general.id),
    ],
    [
      true,
      "not_in_channel",
      "cant_kick_self",
      "user_not_found",
      "cant_kick_from_general",
    ],
  );
  assertEquals([
    await leave(),
    await leave(),
    await leave(served.general.id),
  ], [true, { not_in_channel: true }, "cant_leave_general"]);
});

Deno.test("the last member cannot leave a private channel", async () => {
  await using served = new ServedWorkspace();
  const channel = await served.channel("secret", { is_private: true });

  assertEquals(
    (await served.bot("conversations.leave", { channel })).error,
    "last_member",
  );
});

Deno.test("the purpose is set like the topic, with a line in the channel", async () => {
  await using served = new ServedWorkspace();
  const channel = await served.channel("war-room");
  const set = (purpose: string) =>
    served.bot("conversations.setPurpose", { channel, purpose });

  assertEquals((await set("Checkout is down")).purpose, "Checkout is down");
  assertEquals((await set("x".repeat(251))).error, "too_long");
  const { messages } = await served.bot("conversations.history", { channel });
  const info = await served.bot("conversations.info", { channel });
  assertEquals([messages[0].subtype, info.channel.purpose.value], [
    "channel_purpose",
    "Checkout is down",
  ]);
});
