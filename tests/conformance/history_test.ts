import { assertEquals } from "@std/assert";
import { ServedWorkspace } from "./served_workspace.ts";

interface Seen {
  ts: string;
  text: string;
}

async function channelWith(served: ServedWorkspace, messages: number) {
  const channel = await served.channel("war-room");
  const sent: string[] = [];
  for (let i = 0; i < messages; i++) {
    const { ts } = await served.bot("chat.postMessage", {
      channel,
      text: `m${i}`,
    });
    sent.push(ts);
  }
  return { channel, sent };
}

const texts = (messages: Seen[]) => messages.map(({ text }) => text);

Deno.test("history is newest first and its pages hold every message once", async () => {
  await using served = new ServedWorkspace();
  const { channel } = await channelWith(served, 7);

  const pages: Seen[][] = [];
  let cursor: string | undefined;
  do {
    const page = await served.bot("conversations.history", {
      channel,
      limit: 3,
      cursor,
    });
    pages.push(page.messages);
    cursor = page.response_metadata?.next_cursor;
    assertEquals(page.has_more, cursor !== undefined);
  } while (cursor);

  assertEquals(pages.map(({ length }) => length), [3, 3, 2]);
  assertEquals(texts(pages.flat()).slice(0, 7), [
    "m6",
    "m5",
    "m4",
    "m3",
    "m2",
    "m1",
    "m0",
  ]);
});

Deno.test("a page goes on where it stopped when messages come in between", async () => {
  await using served = new ServedWorkspace();
  const { channel } = await channelWith(served, 4);
  const page = (cursor?: string) =>
    served.bot("conversations.history", { channel, limit: 2, cursor });

  const first = await page();
  await served.bot("chat.postMessage", { channel, text: "late" });
  const second = await page(first.response_metadata.next_cursor);

  assertEquals(texts(second.messages), ["m1", "m0"]);
  assertEquals((await page("bm9uc2Vuc2U=")).error, "invalid_cursor");
});

Deno.test("oldest and latest cut a span whose ends count only when inclusive", async () => {
  await using served = new ServedWorkspace();
  const { channel, sent } = await channelWith(served, 5);
  const span = async (more = {}) => {
    const { messages } = await served.bot("conversations.history", {
      channel,
      oldest: sent[1],
      latest: sent[3],
      ...more,
    });
    return texts(messages);
  };

  assertEquals(await span(), ["m2"]);
  assertEquals(await span({ inclusive: true }), ["m3", "m2", "m1"]);
  const wrong = await served.bot("conversations.history", {
    channel,
    oldest: "yesterday",
  });
  assertEquals(wrong.error, "invalid_ts_oldest");
});

Deno.test("replies are in the thread and not in the history", async () => {
  await using served = new ServedWorkspace();
  const { channel, sent: [parent] } = await channelWith(served, 1);
  const reply = (text: string, reply_broadcast = false) =>
    served.bot("chat.postMessage", {
      channel,
      text,
      thread_ts: parent,
      reply_broadcast,
    });
  await reply("r0");
  const { ts: last } = await reply("r1", true);

  const history = await served.bot("conversations.history", { channel });
  const thread = await served.bot("conversations.replies", {
    channel,
    ts: parent,
  });
  const sameThread = await served.bot("conversations.replies", {
    channel,
    ts: last,
  });

  assertEquals(texts(history.messages).slice(0, 2), ["r1", "m0"]);
  assertEquals(texts(thread.messages), ["m0", "r0", "r1"]);
  assertEquals(sameThread.messages, thread.messages);
  const { reply_count, latest_reply, reply_users } = thread.messages[0];
  assertEquals([reply_count, latest_reply, reply_users], [
    2,
    last,
    [served.workspace.bot.id],
  ]);
});

Deno.test("the parent opens every page of a thread", async () => {
  await using served = new ServedWorkspace();
  const { channel, sent: [parent] } = await channelWith(served, 1);
  for (let i = 0; i < 3; i++) {
    await served.bot("chat.postMessage", {
      channel,
      text: `r${i}`,
      thread_ts: parent,
    });
  }
  const page = (args = {}) =>
    served.bot("conversations.replies", {
      channel,
      ts: parent,
      limit: 2,
      ...args,
    });

  const first = await page();
  const second = await page({ cursor: first.response_metadata.next_cursor });

  assertEquals(texts(first.messages), ["m0", "r0", "r1"]);
  assertEquals(texts(second.messages), ["m0", "r2"]);
  assertEquals((await page({ ts: "1.0" })).error, "thread_not_found");
});

Deno.test("a bot reads only channels it is in and a person all public ones", async () => {
  await using served = new ServedWorkspace();
  const channel = { channel: served.general.id };

  assertEquals(
    (await served.bot("conversations.history", channel)).error,
    "not_in_channel",
  );
  assertEquals(
    (await served.as(served.ben)("conversations.history", channel)).ok,
    true,
  );
});
