import { assertEquals } from "@std/assert";
import { NOW, ServedWorkspace } from "./served_workspace.ts";

const SECONDS = NOW / 1000;

async function room(served: ServedWorkspace) {
  const channel = await served.channel("war-room");
  return {
    channel,
    schedule: (inSeconds: number, more: Record<string, unknown> = {}) =>
      served.bot("chat.scheduleMessage", {
        channel,
        text: "Stand-up",
        post_at: SECONDS + inSeconds,
        ...more,
      }),
    texts: async () =>
      (await served.bot("conversations.history", { channel })).messages
        .filter(({ subtype }: { subtype?: string }) => !subtype)
        .map(({ text, bot_id }: { text: string; bot_id: string }) => [
          text,
          bot_id,
        ]),
  };
}

Deno.test("a scheduled message waits in the list and is posted at its time", async () => {
  await using served = new ServedWorkspace();
  const { channel, schedule, texts } = await room(served);

  const { scheduled_message_id: id, post_at } = await schedule(3600);

  assertEquals(post_at, SECONDS + 3600);
  assertEquals(
    (await served.bot("chat.scheduledMessages.list")).scheduled_messages,
    [{
      id,
      channel_id: channel,
      post_at,
      date_created: SECONDS,
      text: "Stand-up",
    }],
  );
  assertEquals(await texts(), []);
  while (served.clock.moveTowards(NOW + 3600_000));
  assertEquals(await texts(), [["Stand-up", served.workspace.botId]]);
  assertEquals(
    (await served.bot("chat.scheduledMessages.list")).scheduled_messages,
    [],
  );
});

Deno.test("a scheduled message is taken back until a minute before", async () => {
  await using served = new ServedWorkspace();
  const { channel, schedule, texts } = await room(served);
  const take = async (id: unknown) => {
    const { ok, error } = await served.bot("chat.deleteScheduledMessage", {
      channel,
      scheduled_message_id: id,
    });
    return ok || error;
  };

  const early = await schedule(61);
  const late = await schedule(59);

  assertEquals([
    await take(early.scheduled_message_id),
    await take(early.scheduled_message_id),
    await take(late.scheduled_message_id),
  ], [true, "invalid_scheduled_message_id", "invalid_scheduled_message_id"]);
  while (served.clock.moveTowards(NOW + 70_000));
  assertEquals((await texts()).length, 1);
});

Deno.test("times that are past, too far or too full are refused", async () => {
  await using served = new ServedWorkspace();
  const { schedule } = await room(served);
  for (let i = 0; i < 30; i++) await schedule(600 + i);

  assertEquals(
    [
      (await schedule(0)).error,
      (await schedule(121 * 24 * 3600)).error,
      (await schedule(640)).error,
      (await schedule(1000)).ok,
      (await schedule(60, { post_at: "soon" })).error,
      (await schedule(60, { text: "" })).error,
    ],
    [
      "time_in_past",
      "time_too_far",
      "restricted_too_many",
      true,
      "invalid_time",
      "no_text",
    ],
  );
});

Deno.test("with metadata or for a channel that is closed by then nothing comes", async () => {
  await using served = new ServedWorkspace();
  const { channel, schedule } = await room(served);
  await schedule(60, {
    metadata: { event_type: "reminder", event_payload: {} },
  });
  await schedule(120);

  while (served.clock.moveTowards(NOW + 90_000));
  await served.bot("conversations.archive", { channel });
  while (served.clock.moveTowards(NOW + 180_000));

  const { messages } = served.workspace.state.channels.get(channel)!;
  assertEquals(messages.filter(({ subtype }) => !subtype), []);
});
