import { assertEquals } from "@std/assert";
import type { OwnAct } from "../../workspace/page/context.ts";
import { performAct } from "../../workspace/server/page_actions.ts";
import { markdownOf } from "../../workspace/state/canvases.ts";
import { ServedWorkspace } from "./served_workspace.ts";

Deno.test("sections of what people typed are found and changed, by the ids that they have by then", async () => {
  await using served = new ServedWorkspace();
  const { ana, ben, workspace } = served;
  const channel_id = await served.channel("war-room");
  await served.bot("conversations.invite", {
    channel: channel_id,
    users: ana.id,
  });
  const { canvas_id } = await served.bot("conversations.canvases.create", {
    channel_id,
    document_content: { type: "markdown", markdown: "# Review\n\n## Causes" },
  });
  const canvas = workspace.state.canvases.find(canvas_id)!;
  const find = async (contains_text: string) =>
    (await served.bot("canvases.sections.lookup", {
      canvas_id,
      criteria: { contains_text },
    })).sections[0]?.id;
  const before = await find("Causes");

  const typed = await performAct(workspace, {
    as: ana.id,
    do: "editCanvas",
    canvas: canvas_id,
    revision: canvas.revision,
    markdown: `${markdownOf(canvas)}\n- a limit of *thirty*, says @${ben.name}`,
  });
  const replace = async (section_id: string) => {
    const { ok, error } = await served.bot("canvases.edit", {
      canvas_id,
      changes: [{
        operation: "replace",
        section_id,
        document_content: { type: "markdown", markdown: "- a limit" },
      }],
    });
    return ok || error;
  };

  assertEquals(typed, { ok: true });
  assertEquals(
    markdownOf(canvas),
    `# Review\n\n## Causes\n\n- a limit of *thirty*, says ![](@${ben.id})`,
  );
  assertEquals(await replace(before), "canvas_editing_failed");
  assertEquals(await replace(await find("thirty")), true);
  assertEquals(markdownOf(canvas), "# Review\n\n## Causes\n\n- a limit");
});

Deno.test("a canvas is written only by those who may, from what it is now", async () => {
  await using served = new ServedWorkspace();
  const { ana, ben, workspace } = served;
  const channel = await served.channel("war-room");
  await served.bot("conversations.invite", { channel, users: ana.id });
  const { canvases } = workspace.state;
  const act = async (as: string, deed: OwnAct) => {
    const done = await performAct(workspace, { as, ...deed });
    return done.ok || done.error;
  };
  const create = (as: string) => act(as, { do: "createCanvas", channel });

  assertEquals([await create(ben.id), await create(ana.id)], [
    "Cannot add a canvas to #war-room: join it first",
    true,
  ]);
  const canvas = canvases.list()[0]!;
  const write = (as: string, revision: number) =>
    act(as, {
      do: "editCanvas",
      canvas: canvas.id,
      revision,
      markdown: "new",
    });
  const { revision } = canvas;

  assertEquals([
    await create(ana.id),
    await write(ben.id, revision),
    await write(ana.id, revision),
    await write(ana.id, revision),
  ], [
    "Cannot add a canvas to #war-room: it has one already",
    "Cannot save the canvas: you may only read it",
    true,
    "Cannot save the canvas: it was changed meanwhile; copy your text and edit it anew",
  ]);
  await act(ana.id, { do: "archive", channel });
  assertEquals(
    await write(ana.id, canvas.revision),
    "Cannot save the canvas: its channel is archived",
  );
});
