import { assertEquals } from "@std/assert";
import { startStrict, told } from "../../support/strict.ts";

async function board() {
  const running = await startStrict();
  const ben = running.person("ben");
  await ben.run("Board", { channel: "general" });
  return { running, ben };
}

Deno.test("a button in a message reaches the step that posted it until that step ends", async () => {
  const { running, ben } = await board();
  await using _ = running;

  const first = await ben.press("general", "Done");
  const second = await ben.press("general", "Done");

  assertEquals(first, { ok: true });
  assertEquals(told(running), [`board: done by ${ben.user.id}`]);
  assertEquals(second, {
    ok: false,
    error: "Cannot do that: the workflow step that asked for it has ended",
    warning: true,
  });
});

Deno.test("a button whose handler fails or is slow shows a warning", async () => {
  const { running, ben } = await board();
  await using _ = running;
  const warning = {
    ok: false,
    error:
      "The app did not answer: it failed, or took longer than three seconds",
    warning: true,
  } as const;

  assertEquals(await ben.press("general", "Broken"), warning);
  assertEquals(await ben.press("general", "Slow"), warning);
});

Deno.test("a button without a handler is acknowledged and logged", async () => {
  const { running, ben } = await board();
  await using _ = running;

  assertEquals(await ben.press("general", "Unknown"), { ok: true });
  assertEquals(told(running), []);
});

Deno.test("a select in a message gets its options from the app and gives the choice to it", async () => {
  const { running, ben } = await board();
  await using _ = running;

  const found = await ben.search("owner", "", "general");
  const chosen = await ben.choose("general", "owner", "Ben");

  assertEquals(found.ok && found.option_groups!.length, 1);
  assertEquals(chosen, { ok: true });
  assertEquals(told(running), ["board: done by ben"]);
  assertEquals(await ben.search("owner", "", "general"), {
    ok: false,
    error:
      "Cannot load the options: the workflow step that asked for it has ended",
  });
});

Deno.test("a workflow button gives what is customizable, and says where it was pressed", async () => {
  const { running, ben } = await board();
  await using _ = running;

  const outcome = await ben.press("general", "Tell");

  const { id } = running.workspace.state.channelNamed("general")!;
  assertEquals(outcome, { ok: true });
  assertEquals(told(running), [
    `tell: by a button, U000000009, ${id}, button tell board`,
  ]);
});

Deno.test("a workflow button is dead once its trigger is deleted", async () => {
  const { running, ben } = await board();
  await using _ = running;
  const { engine } = running.workspace;
  const { id } = engine.triggers.list().find(({ name }) => name === "Tell")!;

  await running.api("workflows.triggers.delete", { trigger_id: id });

  assertEquals(await ben.press("general", "Tell"), {
    ok: false,
    error: "Cannot start the workflow: its link no longer works",
  });
});

Deno.test("the page asks for options over HTTP", async () => {
  const { running, ben } = await board();
  await using _ = running;
  const { url } = await running.serve();
  const { id, messages } = ben.channel("general");
  const ask = (body: unknown) =>
    fetch(new URL("/page/options", url), {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });

  const found = await ask({
    as: ben.user.id,
    channel: id,
    messageTs: messages.at(-1)!.ts,
    blockId: "board",
    actionId: "owner",
    typed: "",
  });
  const nobody = await ask({ as: "U1", actionId: "owner", typed: "" });
  const nothing = await ask("owner");

  assertEquals((await found.json()).option_groups[0].label.text, "On call");
  assertEquals(await nobody.json(), {
    ok: false,
    error: "Cannot load the options: choose somebody who is active",
  });
  assertEquals(nothing.status, 400);
  await nothing.body?.cancel();
});
