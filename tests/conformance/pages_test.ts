import { assertEquals } from "@std/assert";
import { ServedWorkspace } from "./served_workspace.ts";

/** All pages of a channel's history, as how many each holds. */
async function history(served: ServedWorkspace, channel: string) {
  const sizes: number[] = [];
  const texts: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await served.bot("conversations.history", {
      channel,
      limit: 4,
      cursor,
    });
    sizes.push(page.messages.length);
    texts.push(...page.messages.map(({ text }: { text: string }) => text));
    cursor = page.response_metadata?.next_cursor;
  } while (cursor);
  return { sizes, texts: texts.reverse().slice(1) };
}

async function withMessages(served: ServedWorkspace) {
  const channel = await served.channel("war-room");
  const texts = Array.from({ length: 40 }, (_, i) => `${i}`);
  for (const text of texts) {
    await served.bot("chat.postMessage", { channel, text });
  }
  return { channel, texts };
}

Deno.test("pages may be short or empty and lose nothing, the same way for one seed", async () => {
  await using served = new ServedWorkspace({
    seed: 3,
    assumptions: { shortPages: true },
  });
  const { channel, texts } = await withMessages(served);

  const first = await history(served, channel);
  const again = await history(served, channel);

  assertEquals(first.texts, texts);
  assertEquals(first.sizes.includes(0), true);
  assertEquals(again, first);
});

Deno.test("a cursor ends after an hour, and one of another list is none", async () => {
  await using served = new ServedWorkspace();
  const { channel } = await withMessages(served);
  const page = (cursor?: string, method = "conversations.history") =>
    served.bot(method, { channel, limit: 4, cursor });
  const { response_metadata: { next_cursor: cursor } } = await page();

  assertEquals((await page(cursor)).ok, true);
  assertEquals(
    (await page(cursor, "conversations.members")).error,
    "invalid_cursor",
  );
  assertEquals((await page("bmV4dDox")).error, "invalid_cursor");
  served.clock.moveTowards(served.clock.now() + 3_600_001);
  assertEquals((await page(cursor)).error, "invalid_cursor");
});
