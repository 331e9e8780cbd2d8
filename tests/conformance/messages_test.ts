import { assertEquals } from "@std/assert";
import { ServedWorkspace } from "./served_workspace.ts";

const header = (text: string) => ({
  type: "header",
  text: { type: "plain_text", text },
});

Deno.test("chat.postMessage answers the message as the channel keeps it", async () => {
  await using served = new ServedWorkspace();
  const channel = await served.channel("war-room");

  const { ok, ts, message } = await served.bot("chat.postMessage", {
    channel,
    text: "Checkout &lt;down&gt; <!channel> *now*",
    blocks: [header("Checkout is down")],
  });
  const { messages } = await served.bot("conversations.history", { channel });

  assertEquals(ok, true);
  assertEquals(messages[0], message);
  assertEquals(message, {
    type: "message",
    user: served.workspace.bot.id,
    text: "Checkout &lt;down&gt; <!channel> *now*",
    ts,
    team: served.workspace.state.team.id,
    bot_id: served.workspace.botId,
    app_id: served.workspace.appId,
    blocks: [{ ...header("Checkout is down"), block_id: "auto-1" }],
  });
});

Deno.test("a message may go to a channel's name or to a person's id", async () => {
  await using served = new ServedWorkspace();
  await served.channel("war-room");
  const post = (channel: string) =>
    served.bot("chat.postMessage", { channel, text: "Hi" });

  const byName = await post("#war-room");
  const direct = await post(served.ana.id);
  const { channel } = await served.bot("conversations.open", {
    users: served.ana.id,
  });

  assertEquals(byName.ok, true);
  assertEquals(direct.channel, channel.id);
  assertEquals((await post("nowhere")).error, "channel_not_found");
  assertEquals((await post(served.gone.id)).error, "user_disabled");
});

Deno.test("who is not in a public channel needs chat:write.public", async () => {
  await using served = new ServedWorkspace();
  const message = { channel: served.general.id, text: "Hi" };
  const only = served.as(served.workspace.bot, ["chat:write"]);

  assertEquals(
    (await only("chat.postMessage", message)).error,
    "not_in_channel",
  );
  assertEquals((await served.bot("chat.postMessage", message)).ok, true);
});

Deno.test("messages that show nothing or break Block Kit are refused", async () => {
  await using served = new ServedWorkspace();
  const channel = await served.channel("war-room");
  const post = (args: Record<string, unknown>) =>
    served.bot("chat.postMessage", { channel, ...args });
  const section = { type: "section", text: { type: "mrkdwn", text: "" } };
  section.text.text = "x".repeat(3000);

  assertEquals((await post({})).error, "no_text");
  assertEquals((await post({ text: "", blocks: [] })).error, "no_text");
  assertEquals((await post({ blocks: "{" })).error, "invalid_blocks_format");
  assertEquals(await post({ blocks: [header("x".repeat(151))] }), {
    ok: false,
    error: "invalid_blocks",
    errors: [
      "must be less than 151 characters [json-pointer:/blocks/0/text/text]",
    ],
    response_metadata: {
      messages: [
        "[ERROR] must be less than 151 characters [json-pointer:/blocks/0/text/text]",
      ],
    },
  });
  assertEquals(
    (await post({ blocks: Array(51).fill({ type: "divider" }) })).error,
    "invalid_blocks",
  );
  assertEquals(
    (await post({ blocks: Array(5).fill(section) })).error,
    "msg_blocks_too_long",
  );
});

Deno.test("text over 40,000 characters is cut with a warning", async () => {
  await using served = new ServedWorkspace();
  const channel = await served.channel("war-room");

  const answer = await served.bot("chat.postMessage", {
    channel,
    text: "x".repeat(40_001),
  });

  assertEquals(answer.message.text.length, 40_000);
  assertEquals(answer.response_metadata, { warnings: ["message_truncated"] });
});

Deno.test("metadata shows its type, and all of it to those who ask", async () => {
  await using served = new ServedWorkspace();
  const channel = await served.channel("war-room");
  const metadata = { event_type: "card", event_payload: { id: "I1" } };
  const post = (metadata: unknown) =>
    served.bot("chat.postMessage", { channel, text: "Card", metadata });

  await post(metadata);
  const brief = await served.bot("conversations.history", { channel });
  const full = await served.bot("conversations.history", {
    channel,
    include_all_metadata: true,
  });

  assertEquals(brief.messages[0].metadata, { event_type: "card" });
  assertEquals(full.messages[0].metadata, metadata);
  assertEquals((await post("card")).error, "invalid_metadata_format");
  assertEquals(
    (await post({ event_type: "card" })).error,
    "invalid_metadata_schema",
  );
});

Deno.test("metadata that breaks its event in the manifest is left out with a warning", async () => {
  await using served = new ServedWorkspace();
  const channel = await served.channel("war-room");
  const post = (event_payload: Record<string, unknown>) =>
    served.bot("chat.postMessage", {
      channel,
      text: "Deployed",
      metadata: { event_type: "deployed", event_payload },
    });

  const right = await post({ version: "1.2" });
  const wrong = await post({ at: "noon" });

  assertEquals(right.message.metadata.event_payload, { version: "1.2" });
  assertEquals(
    [wrong.ok, wrong.warning, wrong.message.metadata],
    [true, "invalid_metadata_schema", undefined],
  );
});

Deno.test("a message that is deleted is gone, with replies its place stays", async () => {
  await using served = new ServedWorkspace();
  const channel = await served.channel("war-room");
  const post = async (text: string, thread_ts?: string) =>
    (await served.bot("chat.postMessage", { channel, text, thread_ts })).ts;
  const remove = async (ts: string, caller = served.bot) => {
    const { ok, error } = await caller("chat.delete", { channel, ts });
    return ok || error;
  };
  const alone = await post("Alone");
  const parent = await post("Parent");
  const reply = await post("Reply", parent);
  await served.bot("pins.add", { channel, timestamp: parent });

  assertEquals([
    await remove(alone, served.as(served.ana)),
    await remove(alone),
    await remove(alone),
    await remove(parent),
    await remove(parent),
  ], [
    "cant_delete_message",
    true,
    "message_not_found",
    true,
    "cant_delete_message",
  ]);
  const { messages } = await served.bot("conversations.replies", {
    channel,
    ts: parent,
  });
  assertEquals(
    messages.map(({ ts, text }: { ts: string; text: string }) => [ts, text]),
    [[parent, "This message was deleted."], [reply, "Reply"]],
  );
  assertEquals((await served.bot("pins.list", { channel })).items, []);
  assertEquals(await remove(reply), true);
});

Deno.test("the answer to a reply goes to the same thread", async () => {
  await using served = new ServedWorkspace();
  const channel = await served.channel("war-room");
  const post = (text: string, thread_ts?: string) =>
    served.bot("chat.postMessage", { channel, text, thread_ts });

  const parent = await post("Card");
  const reply = await post("First", parent.ts);
  const second = await post("Second", reply.ts);

  assertEquals(second.message.thread_ts, parent.ts);
  assertEquals((await post("Lost", "1.000000")).error, "thread_not_found");
  assertEquals((await post("Lost", "today")).error, "invalid_thread_ts");
});

Deno.test("chat.update changes own messages, and text alone takes the blocks away", async () => {
  await using served = new ServedWorkspace();
  const channel = await served.channel("war-room");
  const metadata = { event_type: "card", event_payload: { id: "I1" } };
  const { ts } = await served.bot("chat.postMessage", {
    channel,
    text: "One",
    blocks: [header("One")],
    metadata,
  });
  const update = (args: Record<string, unknown>) =>
    served.bot("chat.update", { channel, ts, ...args });

  const blocks = await update({ blocks: [header("Two")] });
  const text = await update({ text: "Three" });
  const bare = await update({ text: "Four", metadata: {} });

  assertEquals(
    [blocks.text, blocks.message.blocks[0].text.text, blocks.message.edited],
    ["One", "Two", undefined],
  );
  assertEquals(
    [text.message.blocks, text.message.metadata, text.message.edited.user],
    [undefined, metadata, served.workspace.bot.id],
  );
  assertEquals(bare.message.metadata, undefined);
});

Deno.test("chat.update refuses what is not there, not ours or too long", async () => {
  await using served = new ServedWorkspace();
  const channel = await served.channel("war-room");
  const { ts } = await served.bot("chat.postMessage", { channel, text: "One" });
  const [join] = (await served.bot("conversations.history", { channel }))
    .messages.slice(-1);
  const update = (args: Record<string, unknown>) =>
    served.bot("chat.update", { channel, ts, ...args });

  assertEquals(
    (await update({ ts: "1.0", text: "x" })).error,
    "message_not_found",
  );
  assertEquals((await update({})).error, "no_text");
  assertEquals(
    (await update({ text: "x".repeat(4001) })).error,
    "msg_too_long",
  );
  assertEquals(
    (await update({ ts: join.ts, text: "x" })).error,
    "cant_update_message",
  );
  assertEquals(
    (await served.as(served.ana)("chat.update", { channel, ts, text: "x" }))
      .error,
    "cant_update_message",
  );
});

Deno.test("an ephemeral message is in no history and only for who is there", async () => {
  await using served = new ServedWorkspace();
  const channel = await served.channel("war-room");
  await served.bot("conversations.invite", { channel, users: served.ana.id });
  const whisper = (user: string) =>
    served.bot("chat.postEphemeral", { channel, user, text: "Psst" });

  const { ok, message_ts } = await whisper(served.ana.id);
  const { messages } = await served.bot("conversations.history", { channel });

  assertEquals(ok, true);
  assertEquals(
    messages.some(({ ts }: { ts: string }) => ts === message_ts),
    false,
  );
  assertEquals((await whisper(served.ben.id)).error, "user_not_in_channel");
  assertEquals((await whisper(served.gone.id)).error, "user_not_in_channel");
});

Deno.test("chat.getPermalink points to a message and to its thread", async () => {
  await using served = new ServedWorkspace();
  const channel = await served.channel("war-room");
  const post = (thread_ts?: string) =>
    served.bot("chat.postMessage", { channel, text: "Hi", thread_ts });
  const parent = await post();
  const reply = await post(parent.ts);
  const link = async (message_ts: string) =>
    await served.bot("chat.getPermalink", { channel, message_ts });

  const address = `https://northwind.slack.com/archives/${channel}/p`;
  assertEquals(
    (await link(parent.ts)).permalink,
    address + parent.ts.replace(".", ""),
  );
  assertEquals(
    (await link(reply.ts)).permalink,
    `${address}${
      reply.ts.replace(".", "")
    }?thread_ts=${parent.ts}&cid=${channel}`,
  );
  assertEquals((await link("1.0")).error, "message_not_found");
});

Deno.test("buttons go back to the execution whose token posted or last drew them", async () => {
  await using served = new ServedWorkspace();
  const { tokens, bot, state } = served.workspace;
  const channel = await served.channel("war-room");
  const step = (id: string) =>
    served.withToken(tokens.forExecution(bot.id, ["chat:write"], id).value);
  const blocks = [header("Card")];

  const { ts } = await step("Fx1")("chat.postMessage", { channel, blocks });
  const kept = state.channels.get(channel)!.byTs.get(ts)!;
  assertEquals(kept.executionId, "Fx1");
  await step("Fx2")("chat.update", { channel, ts, blocks });

  assertEquals(kept.executionId, "Fx2");
});
