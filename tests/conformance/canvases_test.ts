import { assertEquals } from "@std/assert";
import { markdownOf } from "../../workspace/state/canvases.ts";
import { ServedWorkspace } from "./served_workspace.ts";

const document = (markdown: string) => ({ type: "markdown", markdown });

const REVIEW = "# Review\n\n## Impact\n\n- orders\n- refunds\n\n## Causes";

/** A channel with the bot and its own canvas. */
async function withCanvas(
  markdown = REVIEW,
  conditions: ConstructorParameters<typeof ServedWorkspace>[0] = {},
) {
  const served = new ServedWorkspace(conditions);
  const channel = await served.channel("war-room");
  const { canvas_id: canvas, ...answer } = await served.bot(
    "conversations.canvases.create",
    {
      channel_id: channel,
      title: "Review",
      document_content: document(markdown),
    },
  );
  const { canvases } = served.workspace.state;
  return {
    served,
    channel,
    canvas,
    answer,
    text: () => markdownOf(canvases.find(canvas)!),
    edit: (...changes: Record<string, unknown>[]) =>
      served.bot("canvases.edit", { canvas_id: canvas, changes }),
    lookup: (criteria: Record<string, unknown>) =>
      served.bot("canvases.sections.lookup", { canvas_id: canvas, criteria }),
  };
}

Deno.test("a channel has one canvas, which conversations.info names", async () => {
  const { served, channel, canvas, answer } = await withCanvas();
  await using _ = served;

  const again = await served.bot("conversations.canvases.create", {
    channel_id: channel,
  });
  const { channel: { properties } } = await served.bot("conversations.info", {
    channel,
  });

  assertEquals(answer, { ok: true });
  assertEquals(again.error, "channel_canvas_already_exists");
  assertEquals(properties.canvas, { file_id: canvas, is_empty: false });
});

Deno.test("canvases.edit makes one change at the section that was looked up", async () => {
  const { served, edit, lookup, text } = await withCanvas();
  await using _ = served;
  const at = async (contains_text: string) =>
    (await lookup({ contains_text })).sections[0].id;

  await edit({
    operation: "insert_after",
    section_id: await at("Impact"),
    document_content: document("Since nine."),
  });
  await edit({ operation: "delete", section_id: await at("refunds") });
  await edit({
    operation: "replace",
    section_id: await at("orders"),
    document_content: document("- all orders\n- all refunds"),
  });
  await edit({
    operation: "insert_before",
    section_id: await at("Causes"),
    document_content: document("---"),
  });
  await edit({
    operation: "insert_at_end",
    document_content: document("A bad deploy"),
  });

  assertEquals(
    text(),
    "# Review\n\n## Impact\n\nSince nine.\n\n- all orders\n- all refunds\n\n---\n\n## Causes\n\nA bad deploy",
  );
});

Deno.test("a canvas is replaced as a whole, begun anew and renamed", async () => {
  const { served, edit, text, canvas } = await withCanvas();
  await using _ = served;

  await edit({ operation: "replace", document_content: document("All new") });
  await edit({
    operation: "insert_at_start",
    document_content: document("# Head"),
  });
  await edit({ operation: "rename", title_content: document("Other") });

  assertEquals(text(), "# Head\n\nAll new");
  assertEquals(served.workspace.state.canvases.find(canvas)!.title, "Other");
});

Deno.test("a call makes exactly one change, and ids of sections die with it", async () => {
  const { served, edit, lookup, text } = await withCanvas();
  await using _ = served;
  const [{ id }] = (await lookup({ section_types: ["h1"] })).sections;
  const end = {
    operation: "insert_at_end",
    document_content: document("Once"),
  };

  const two = await edit(end, end);
  const none = await edit();
  const one = await edit(end);
  const late = await edit({ operation: "delete", section_id: id });

  assertEquals(two.response_metadata.messages, [
    "[ERROR] no more than 1 items allowed [json-pointer:/changes]",
  ]);
  assertEquals(none.error, "invalid_arguments");
  assertEquals([one.ok, late.error], [true, "canvas_editing_failed"]);
  assertEquals(text(), REVIEW + "\n\nOnce");
});

Deno.test("sections are found by type and by what they say", async () => {
  const { served, lookup } = await withCanvas();
  await using _ = served;
  const count = async (criteria: Record<string, unknown>) =>
    (await lookup(criteria)).sections?.length;

  assertEquals(await count({ section_types: ["any_header"] }), 3);
  assertEquals(await count({ section_types: ["h2"] }), 2);
  assertEquals(await count({ contains_text: "ORDERS" }), 1);
  assertEquals(
    await count({ section_types: ["h1"], contains_text: "orders" }),
    0,
  );
  assertEquals((await lookup({})).error, "invalid_arguments");
  assertEquals(
    (await lookup({ section_types: ["h4"] })).error,
    "invalid_arguments",
  );
});

Deno.test("markdown that no canvas takes is refused with what is wrong", async () => {
  const { served, edit } = await withCanvas();
  await using _ = served;
  const row = "| a | b | c |\n";
  const end = (content: unknown) =>
    edit({ operation: "insert_at_end", document_content: content });

  const list = await end(document("> - in a quote"));
  const table = await end(document(`${row}|-|-|-|\n${row.repeat(100)}`));
  const blocks = await end({ type: "blocks", markdown: "x" });

  assertEquals(
    [list.error, list.detail],
    ["canvas_editing_failed", "Unsupported list inside of a quote"],
  );
  assertEquals(table.error, "canvas_editing_failed");
  assertEquals(blocks.error, "invalid_arguments");
});

Deno.test("members write their channel's canvas; nobody else knows of it", async () => {
  const { served, channel, canvas } = await withCanvas();
  await using _ = served;
  const { state } = served.workspace;
  const edit = (user = served.ana) =>
    served.as(user)("canvases.edit", {
      canvas_id: canvas,
      changes: [{
        operation: "insert_at_end",
        document_content: document("Hello"),
      }],
    });

  const before = await edit();
  state.addMember(state.channels.get(channel)!, served.ana.id);
  const after = await edit();
  const remove = await served.as(served.ana)("canvases.delete", {
    canvas_id: canvas,
  });

  assertEquals([before.error, after.ok], ["canvas_not_found", true]);
  assertEquals(remove.error, "restricted_action");
});

Deno.test("a canvas of its own is seen by whom its owner lets", async () => {
  await using served = new ServedWorkspace();
  const { canvas_id } = await served.bot("canvases.create", {
    title: "How we work",
    document_content: document("# How"),
  });
  const access = (name: string, args: Record<string, unknown>) =>
    served.bot(`canvases.access.${name}`, { canvas_id, ...args });
  const look = async () =>
    (await served.as(served.ana)("canvases.sections.lookup", {
      canvas_id,
      criteria: { contains_text: "How" },
    })).error ?? "found";
  const user_ids = [served.ana.id];

  assertEquals(await look(), "canvas_not_found");
  await access("set", { access_level: "read", user_ids });
  assertEquals(await look(), "found");
  await access("delete", { user_ids });
  assertEquals(await look(), "canvas_not_found");
  await access("set", {
    access_level: "write",
    channel_ids: [served.general.id],
  });
  assertEquals(await look(), "found");
  const errors = await Promise.all([
    access("set", { access_level: "read" }),
    access("set", { access_level: "read", user_ids, channel_ids: ["C1"] }),
    access("set", { access_level: "read", user_ids: ["U0"] }),
    access("set", { access_level: "read", channel_ids: ["C0"] }),
    access("set", { access_level: "all", user_ids }),
    access("set", { access_level: "owner", channel_ids: [served.general.id] }),
  ]);
  assertEquals(errors.map(({ error }) => error), [
    "invalid_parameters",
    "invalid_parameters",
    "user_not_found",
    "channel_not_found",
    "invalid_arguments",
    "invalid_parameters",
  ]);
});

Deno.test("a deleted canvas is gone, and its channel may have another", async () => {
  const { served, channel, canvas, edit, lookup } = await withCanvas();
  await using _ = served;

  const deleted = await served.bot("canvases.delete", { canvas_id: canvas });
  const again = await served.bot("canvases.delete", { canvas_id: canvas });
  const edited = await edit({
    operation: "rename",
    title_content: document("x"),
  });
  const found = await lookup({ contains_text: "x" });
  const { channel: { properties } } = await served.bot("conversations.info", {
    channel,
  });
  const next = await served.bot("conversations.canvases.create", {
    channel_id: channel,
  });

  assertEquals(
    [deleted.ok, again.error, edited.error, found.error, properties, next.ok],
    [
      true,
      "canvas_not_found",
      "canvas_not_found",
      "canvas_deleted",
      undefined,
      true,
    ],
  );
});

Deno.test("where canvases are not allowed, each call says so", async () => {
  const off = await withCanvas(REVIEW, { assumptions: { canvases: "off" } });
  await using _off = off.served;
  const some = await withCanvas(REVIEW, {
    assumptions: { canvases: "not in channels" },
  });
  await using _some = some.served;

  assertEquals(
    [
      off.answer.error,
      (await off.served.bot("canvases.create")).error,
      some.answer.error,
      (await some.served.bot("canvases.create")).ok,
    ],
    [
      "canvas_disabled_user_team",
      "canvas_disabled_user_team",
      "team_tier_cannot_create_channel_canvases",
      true,
    ],
  );
});

Deno.test("a canvas is made only where the bot is", async () => {
  await using served = new ServedWorkspace();
  const create = (channel_id?: string) =>
    served.bot("conversations.canvases.create", { channel_id });

  assertEquals((await create()).error, "channel_not_found");
  assertEquals((await create("C0")).error, "channel_not_found");
  assertEquals((await create(served.general.id)).error, "not_in_channel");
});
