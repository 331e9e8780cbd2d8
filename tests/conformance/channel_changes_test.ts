import { assertEquals } from "@std/assert";
import type { OwnAct } from "../../workspace/page/context.ts";
import { performAct } from "../../workspace/server/page_actions.ts";
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

/** Somebody who may do everything in the client, in a channel with the bot. */
async function withAdmin(served: ServedWorkspace) {
  const admin = served.person("priya", { isAdmin: true });
  const lena = served.person("lena", { teamId: "T0OTHER" });
  const channel = await served.channel("war-room");
  await served.bot("conversations.invite", { channel, users: admin.id });
  const act = (deed: OwnAct) =>
    performAct(served.workspace, { as: admin.id, ...deed });
  return { channel, lena, act };
}

Deno.test("what people do to a channel is read in conversations.info", async () => {
  await using served = new ServedWorkspace();
  const { channel, lena, act } = await withAdmin(served);
  const info = async () => {
    const { channel: info, error } = await served.bot("conversations.info", {
      channel,
    });
    return error ?? [
      info.name,
      info.previous_names,
      info.is_private,
      info.is_ext_shared,
      info.is_archived,
      info.is_member,
    ];
  };

  await act({ do: "rename", channel, name: "peace-room" });
  assertEquals(await info(), [
    "peace-room",
    ["war-room"],
    false,
    false,
    false,
    true,
  ]);
  await act({ do: "share", channel, user: lena.id });
  const { members } = await served.bot("conversations.members", { channel });
  assertEquals(members.includes(lena.id), true);
  assertEquals((await info()).at(3), true);
  await act({ do: "disconnect", channel, user: lena.id });
  const left = await served.bot("conversations.members", { channel });
  assertEquals(left.members.includes(lena.id), false);
  assertEquals((await info()).at(3), false);
  await act({ do: "archive", channel });
  assertEquals((await info()).slice(-2), [true, false]);
  await act({ do: "unarchive", channel });
  await act({ do: "invite", channel, user: served.workspace.bot.id });
  await act({ do: "makePrivate", channel });
  assertEquals((await info()).slice(2), [true, false, false, true]);
  await act({ do: "remove", channel, user: served.workspace.bot.id });
  assertEquals(await info(), "channel_not_found");
  await act({ do: "deleteChannel", channel });
  assertEquals(await info(), "channel_not_found");
});

Deno.test("once people have archived a channel, the bot can do nothing in it any more", async () => {
  await using served = new ServedWorkspace();
  const { channel, act } = await withAdmin(served);
  const { ts } = await served.bot("chat.postMessage", { channel, text: "on" });
  const here = { channel, channel_id: channel, ts, timestamp: ts };
  await act({ do: "archive", channel });
  const error = async (method: string, args = {}) =>
    (await served.bot(method, { ...here, ...args })).error;

  assertEquals([
    await error("conversations.history"),
    await error("chat.postMessage", { text: "still on" }),
    await error("chat.update", { text: "over" }),
    await error("pins.add"),
    await error("bookmarks.add", { title: "x", type: "link", link: "x.io" }),
    await error("conversations.setTopic", { topic: "over" }),
    await error("conversations.join"),
    await error("conversations.unarchive"),
  ], [
    "not_in_channel",
    "is_archived",
    "is_inactive",
    "not_in_channel",
    "permission_denied",
    "not_in_channel",
    "is_archived",
    "not_in_channel",
  ]);
});
