import { assertEquals } from "@std/assert";
import { NOW, ServedWorkspace } from "./served_workspace.ts";

Deno.test("a message is pinned once and the channel says so", async () => {
  await using served = new ServedWorkspace();
  const channel = await served.channel("war-room");
  const { ts } = await served.bot("chat.postMessage", {
    channel,
    text: "Card",
  });
  const pin = (timestamp?: string) =>
    served.bot("pins.add", { channel, timestamp });

  assertEquals(await pin(ts), { ok: true });
  assertEquals((await pin(ts)).error, "already_pinned");
  assertEquals((await pin()).error, "no_item_specified");
  assertEquals((await pin("now")).error, "bad_timestamp");
  assertEquals((await pin("1.0")).error, "message_not_found");

  const { items } = await served.bot("pins.list", { channel });
  const { messages } = await served.bot("conversations.history", { channel });
  assertEquals(
    items.map((item: { created: number; message: Record<string, unknown> }) => [
      item.created,
      item.message.text,
      item.message.pinned_to,
    ]),
    [[NOW / 1000, "Card", [channel]]],
  );
  assertEquals(messages[0].subtype, "pinned_item");
  assertEquals((await pin(messages[0].ts)).error, "not_pinnable");
});

Deno.test("a bot pins only where it is a member", async () => {
  await using served = new ServedWorkspace();
  const message = { channel: served.general.id, text: "Hi" };
  const { ts } = await served.bot("chat.postMessage", message);

  const answer = await served.bot("pins.add", { ...message, timestamp: ts });

  assertEquals(answer.error, "not_in_channel");
});

Deno.test("the same bookmark twice makes two", async () => {
  await using served = new ServedWorkspace();
  const channel_id = await served.channel("war-room");
  const add = (more = {}) =>
    served.bot("bookmarks.add", {
      channel_id,
      title: "Runbook",
      type: "link",
      link: "https://example.com/runbook",
      emoji: ":book:",
      ...more,
    });

  const first = await add();
  const second = await add();
  const { bookmarks } = await served.bot("bookmarks.list", { channel_id });

  assertEquals(bookmarks, [first.bookmark, second.bookmark]);
  assertEquals(
    [first.bookmark.title, first.bookmark.link, first.bookmark.emoji],
    ["Runbook", "https://example.com/runbook", ":book:"],
  );
  assertEquals((await add({ link: "ftp://x" })).error, "invalid_link");
  assertEquals((await add({ type: "file" })).error, "invalid_bookmark_type");
  assertEquals((await add({ emoji: "book" })).error, "invalid_emoji");
  assertEquals(
    (await add({ channel_id: served.general.id })).error,
    "permission_denied",
  );
});

Deno.test("a pin is taken away once", async () => {
  await using served = new ServedWorkspace();
  const channel = await served.channel("war-room");
  const { ts } = await served.bot("chat.postMessage", { channel, text: "Hi" });
  const item = { channel, timestamp: ts };
  await served.bot("pins.add", item);

  assertEquals((await served.bot("pins.remove", item)).ok, true);
  assertEquals((await served.bot("pins.remove", item)).error, "no_pin");
  assertEquals((await served.bot("pins.list", { channel })).items, []);
});

Deno.test("a bookmark is changed in part, then taken away", async () => {
  await using served = new ServedWorkspace();
  const channel_id = await served.channel("war-room");
  const { bookmark } = await served.bot("bookmarks.add", {
    channel_id,
    title: "Runbook",
    type: "link",
    link: "https://example.com/runbook",
  });
  const named = { channel_id, bookmark_id: bookmark.id };

  const edited = await served.bot("bookmarks.edit", {
    ...named,
    title: "Call",
  });
  assertEquals([edited.bookmark.title, edited.bookmark.link], [
    "Call",
    "https://example.com/runbook",
  ]);
  assertEquals(
    (await served.bot("bookmarks.edit", { ...named, link: "call" })).error,
    "invalid_link",
  );
  assertEquals((await served.bot("bookmarks.remove", named)).ok, true);
  assertEquals(
    (await served.bot("bookmarks.remove", named)).error,
    "not_found",
  );
  assertEquals(
    (await served.bot("bookmarks.list", { channel_id })).bookmarks,
    [],
  );
});
