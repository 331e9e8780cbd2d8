import { assertEquals } from "@std/assert";
import { ServedWorkspace } from "./served_workspace.ts";

/** Announces a text and sends it to where Slack says, at this machine. */
async function uploaded(
  served: ServedWorkspace,
  text: string,
  more: { length?: number; filename?: string } = {},
) {
  const length = more.length ?? new TextEncoder().encode(text).length;
  const { file_id, upload_url, error } = await served.bot(
    "files.getUploadURLExternal",
    { filename: more.filename ?? "review.md", length },
  );
  if (error) return { error };
  const { pathname } = new URL(upload_url);
  const answer = await fetch(new URL(pathname, served.url), {
    method: "POST",
    body: text,
  });
  return { file_id, status: answer.status, said: await answer.text() };
}

function complete(
  served: ServedWorkspace,
  id: string | undefined,
  more: Record<string, unknown> = {},
) {
  return served.bot("files.completeUploadExternal", {
    files: [{ id, title: "Review" }],
    ...more,
  });
}

Deno.test("a file is announced, sent, shared and found in the history", async () => {
  await using served = new ServedWorkspace();
  const channel = await served.channel("war-room");

  const { file_id, said } = await uploaded(served, "# Réview");
  const done = await complete(served, file_id, {
    channel_id: channel,
    initial_comment: "Read *this*",
  });
  const { messages: [message] } = await served.bot("conversations.history", {
    channel,
  });
  const { file } = await served.bot("files.info", { file: file_id });

  assertEquals(said, "OK - 9");
  assertEquals([done.ok, done.files[0].id], [true, file_id]);
  assertEquals([message.text, message.files.length], ["Read *this*", 1]);
  assertEquals(
    [file.name, file.title, file.mimetype, file.size, file.is_public],
    ["review.md", "Review", "text/markdown", 9, true],
  );
  assertEquals(
    message.files[0].permalink,
    `https://northwind.slack.com/files/${served.workspace.bot.id}/${file_id}/review.md`,
  );
  assertEquals(file.shares.public[channel][0].ts, message.ts);
});

Deno.test("a file goes into a thread, with blocks or with nothing said", async () => {
  await using served = new ServedWorkspace();
  const channel = await served.channel("war-room");
  const { ts } = await served.bot("chat.postMessage", {
    channel,
    text: "Here",
  });
  const share = async (more: Record<string, unknown> = {}) =>
    complete(served, (await uploaded(served, "x")).file_id, {
      channel_id: channel,
      thread_ts: ts,
      ...more,
    });

  await share();
  await share({
    blocks: [{ type: "section", text: { type: "mrkdwn", text: "Look" } }],
  });
  const { messages } = await served.bot("conversations.replies", {
    channel,
    ts,
  });

  assertEquals(
    messages.slice(1).map((
      reply: { files: unknown[]; blocks?: unknown[] },
    ) => [reply.files.length, reply.blocks?.length]),
    [[1, undefined], [1, 1]],
  );
});

Deno.test("a file is read back with a token that may, and by those who see it", async () => {
  await using served = new ServedWorkspace();
  const channel = await served.channel("war-room", { is_private: true });
  const { file_id } = await uploaded(served, "secret");
  await complete(served, file_id, { channel_id: channel });
  const { file } = await served.bot("files.info", { file: file_id });
  const read = async (token: string) => {
    const { pathname } = new URL(file.url_private);
    const answer = await fetch(new URL(pathname, served.url), {
      headers: { authorization: `Bearer ${token}` },
    });
    return await answer.text();
  };

  assertEquals(await read(served.botToken), "secret");
  assertEquals((await read("xoxb-nobody")).includes("Sign in"), true);
  assertEquals(
    (await served.as(served.ana)("files.info", { file: file_id })).error,
    "not_visible",
  );
});

Deno.test("what is wrong with an upload is said where Slack says it", async () => {
  await using served = new ServedWorkspace();
  const channel = await served.channel("war-room");
  const announce = (args: Record<string, unknown>) =>
    served.bot("files.getUploadURLExternal", { filename: "a.txt", ...args });

  const errors = [
    await announce({}),
    await announce({ length: 0 }),
    await announce({ length: 1, alt_txt: "x".repeat(1001) }),
    await announce({ length: 2 ** 20 + 1, snippet_type: "text" }),
  ];
  const short = await uploaded(served, "abc", { length: 5 });
  const fine = await uploaded(served, "abc");
  const refusals = [
    await complete(served, short.file_id, { channel_id: channel }),
    await complete(served, "F0", { channel_id: channel }),
    await complete(served, fine.file_id, { channel_id: "C0" }),
    await complete(served, fine.file_id, { channel_id: served.general.id }),
    await complete(served, fine.file_id, { thread_ts: "1.000000" }),
    await complete(served, fine.file_id, { channel_id: channel, blocks: [{}] }),
    await complete(served, fine.file_id, { channel_id: channel }),
    await complete(served, fine.file_id, { channel_id: channel }),
  ];

  assertEquals(errors.map(({ error }) => error), [
    "missing_argument",
    "missing_argument",
    "alt_txt_too_large",
    "snippet_too_large",
  ]);
  assertEquals([short.status, fine.status], [400, 200]);
  assertEquals(refusals.map(({ error }) => error), [
    "file_update_failed",
    "file_not_found",
    "channel_not_found",
    "not_in_channel",
    "invalid_arguments",
    "invalid_blocks",
    undefined,
    "file_not_found",
  ]);
});

Deno.test("a deleted file leaves a note where it was", async () => {
  await using served = new ServedWorkspace();
  const channel = await served.channel("war-room");
  const { file_id } = await uploaded(served, "x");
  await complete(served, file_id, { channel_id: channel });
  const remove = (caller = served.bot) =>
    caller("files.delete", { file: file_id });

  const byOther = await remove(served.as(served.ana));
  const first = await remove();
  const again = await remove();
  const { messages } = await served.bot("conversations.history", { channel });

  assertEquals(
    [byOther.error, first.ok, again.error],
    ["cant_delete_file", true, "file_deleted"],
  );
  assertEquals(messages[0].files, [{ id: file_id, mode: "tombstone" }]);
});

Deno.test("files.info knows canvases too", async () => {
  await using served = new ServedWorkspace();
  const { canvas_id } = await served.bot("canvases.create", { title: "How" });

  const { file } = await served.bot("files.info", { file: canvas_id });

  assertEquals([file.title, file.mode, file.permalink], [
    "How",
    "quip",
    `https://northwind.slack.com/docs/${served.workspace.state.team.id}/${canvas_id}`,
  ]);
});
