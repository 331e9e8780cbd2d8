import { assertEquals } from "@std/assert";
import { ServedWorkspace } from "./served_workspace.ts";

Deno.test("conversations.create makes a channel with its creator in it", async () => {
  await using served = new ServedWorkspace();

  const { ok, channel } = await served.bot("conversations.create", {
    name: "incd-261123-checkout",
  });

  assertEquals(ok, true);
  assertEquals(
    [channel.name, channel.is_private, channel.is_member, channel.creator],
    ["incd-261123-checkout", false, true, served.workspace.bot.id],
  );
});

Deno.test("conversations.create refuses names as Slack does", async () => {
  await using served = new ServedWorkspace();
  const cases = {
    "": "invalid_name_required",
    "-_-": "invalid_name_punctuation",
    "Checkout": "invalid_name_specials",
    "check out": "invalid_name_specials",
    "check.out": "invalid_name_specials",
    "🔥": "invalid_name_specials",
    ["x".repeat(81)]: "invalid_name_maxlength",
    "general": "name_taken",
  };
  for (const [name, error] of Object.entries(cases)) {
    const answer = await served.bot("conversations.create", { name });
    assertEquals(answer.error, error, name);
  }
  for (const name of ["決済が止まった", "überlastung_2", "x".repeat(80)]) {
    const answer = await served.bot("conversations.create", { name });
    assertEquals(answer.channel?.name, name);
  }
});

Deno.test("an archived channel keeps its name", async () => {
  await using served = new ServedWorkspace();
  const channel = await served.channel("war-room");
  await served.bot("conversations.archive", { channel });

  const again = await served.bot("conversations.create", { name: "war-room" });

  assertEquals(again.error, "name_taken");
});

Deno.test("a private channel does not exist for those outside", async () => {
  await using served = new ServedWorkspace();
  const ana = served.as(served.ana);
  const channel = await served.channel("secret", { is_private: true });

  for (
    const [method, args] of [
      ["conversations.info", { channel }],
      ["conversations.members", { channel }],
      ["conversations.history", { channel }],
      ["conversations.join", { channel }],
      ["conversations.invite", { channel, users: served.ben.id }],
      ["chat.postMessage", { channel, text: "Hello" }],
      ["pins.list", { channel }],
      ["bookmarks.list", { channel_id: channel }],
    ] as const
  ) {
    assertEquals((await ana(method, args)).error, "channel_not_found", method);
  }
  const { channels } = await ana("conversations.list", {
    types: "public_channel,private_channel",
  });
  assertEquals(channels.map(({ name }: { name: string }) => name), ["general"]);
});

Deno.test("conversations.list gives every channel once, page by page", async () => {
  await using served = new ServedWorkspace();
  for (let i = 0; i < 7; i++) await served.channel(`c${i}`);
  const old = await served.channel("old");
  await served.bot("conversations.archive", { channel: old });

  const names: string[] = [];
  let cursor = "";
  do {
    const page = await served.bot("conversations.list", {
      limit: 3,
      cursor,
      exclude_archived: true,
    });
    names.push(...page.channels.map(({ name }: { name: string }) => name));
    cursor = page.response_metadata.next_cursor;
  } while (cursor);

  assertEquals(names, ["general", "c0", "c1", "c2", "c3", "c4", "c5", "c6"]);
  const list = (args: Record<string, unknown>) =>
    served.bot("conversations.list", args);
  assertEquals((await list({ cursor: "?" })).error, "invalid_cursor");
  assertEquals((await list({ limit: 1001 })).error, "invalid_limit");
  assertEquals((await list({ types: "rooms" })).error, "invalid_types");
});

Deno.test("conversations.info counts members when asked", async () => {
  await using served = new ServedWorkspace();
  const channel = served.general.id;
  const info = (args = {}) =>
    served.bot("conversations.info", { channel, ...args });

  assertEquals((await info()).channel.num_members, undefined);
  const counted = await info({ include_num_members: true });
  assertEquals(
    [counted.channel.num_members, counted.channel.is_general],
    [1, true],
  );
});

Deno.test("conversations.setTopic says so in the channel, once per topic", async () => {
  await using served = new ServedWorkspace();
  const channel = await served.channel("war-room");
  const set = (topic: string) =>
    served.bot("conversations.setTopic", { channel, topic });

  await set("sev1");
  await set("sev1");
  const { messages } = await served.bot("conversations.history", { channel });
  const { channel: info } = await served.bot("conversations.info", { channel });

  assertEquals(
    messages.map(({ subtype }: { subtype: string }) => subtype),
    ["channel_topic", "channel_join"],
  );
  assertEquals(info.topic.value, "sev1");
  assertEquals((await set("x".repeat(251))).error, "too_long");
});

Deno.test("archiving puts the bot out, and the channel takes nothing more", async () => {
  await using served = new ServedWorkspace();
  const channel = await served.channel("war-room");
  const { ts } = await served.bot("chat.postMessage", { channel, text: "Hi" });

  assertEquals(await served.bot("conversations.archive", { channel }), {
    ok: true,
  });

  for (
    const [method, args, error] of [
      ["conversations.archive", {}, "already_archived"],
      ["chat.postMessage", { text: "Hi" }, "is_archived"],
      ["chat.update", { ts, text: "Ho" }, "is_inactive"],
      ["conversations.join", {}, "is_archived"],
      ["conversations.history", {}, "not_in_channel"],
    ] as const
  ) {
    const answer = await served.bot(method, { channel, ...args });
    assertEquals(answer.error, error, method);
  }
});

Deno.test("#general cannot be archived", async () => {
  await using served = new ServedWorkspace();
  const answer = await served.as(served.ana)("conversations.archive", {
    channel: served.general.id,
  });
  assertEquals(answer.error, "cant_archive_general");
});

Deno.test("conversations.join joins public channels and warns who is in already", async () => {
  await using served = new ServedWorkspace();
  const join = () =>
    served.bot("conversations.join", { channel: served.general.id });

  assertEquals((await join()).channel.is_member, true);
  assertEquals((await join()).warning, "already_in_channel");
});

Deno.test("conversations.open finds the same direct conversation again", async () => {
  await using served = new ServedWorkspace();
  const open = (args: Record<string, unknown>) =>
    served.bot("conversations.open", args);

  const first = await open({ users: served.ana.id });
  const again = await open({ channel: first.channel.id, return_im: true });

  assertEquals(
    [again.channel.id, again.channel.is_im, again.channel.user],
    [first.channel.id, true, served.ana.id],
  );
  assertEquals((await open({})).error, "users_list_not_supplied");
  assertEquals((await open({ users: "U0" })).error, "user_not_found");
  assertEquals((await open({ users: served.gone.id })).error, "user_disabled");
});

Deno.test("users.conversations lists the channels that the caller is in, private ones too", async () => {
  await using served = new ServedWorkspace();
  const { state, bot } = served.workspace;
  const person = state.addUser({ name: "eve", realName: "Eve" });
  const ours = state.createChannel("ours", bot.id, "public");
  const secret = state.createChannel("secret", bot.id, "private");
  const gone = state.createChannel("gone", bot.id, "public");
  state.createChannel("theirs", person.id, "public");
  gone.isArchived = true;

  const all = await served.bot("users.conversations", {
    types: "public_channel,private_channel",
    exclude_archived: true,
  });
  const wrong = await served.bot("users.conversations", { types: "rooms" });

  assertEquals(
    // deno-lint-ignore no-explicit-any
    all.channels.map((channel: any) => channel.id),
    [ours.id, secret.id],
  );
  assertEquals(wrong.error, "invalid_types");
});
