import { assertEquals } from "@std/assert";
import type { WorkspaceOptions } from "../../../workspace/mod.ts";
import { text } from "../../strict_app/views.ts";
import { lastTrouble, startStrict, told } from "../../support/strict.ts";

const TROUBLE = "We had some trouble connecting. Try again?";

const DIVIDER = { type: "divider" };

async function ordering(options: Omit<WorkspaceOptions, "app"> = {}) {
  const running = await startStrict(options);
  const ana = running.person("ana");
  await ana.run("Order", { channel: "general" });
  return { running, ana };
}

Deno.test("a submitted form gives its values and its private metadata", async () => {
  const { running, ana } = await ordering();
  await using _ = running;

  await ana.search("Bean", "bu");
  await ana.submit({ Size: "large", Bean: "Robusta", Note: "soon" });

  assertEquals(ana.modal(), undefined);
  assertEquals(told(running), ["order: large robusta soon from the form"]);
});

Deno.test("a select asks the app for its options, from its shortest query on", async () => {
  const { running, ana } = await ordering();
  await using _ = running;

  const short = await ana.search("Bean", "b");
  const found = await ana.search("Bean", "ic");

  assertEquals(short, { ok: true, options: [] });
  assertEquals(
    found.ok && found.options!.map(({ value }) => value),
    ["arabica", "liberica"],
  );
});

Deno.test("options that fail, or are more than a hundred, are not shown", async () => {
  const { running, ana } = await ordering();
  await using _ = running;

  const broken = await ana.search("Bean", "broken");
  const crowd = await ana.search("Bean", "crowd");

  assertEquals(broken, {
    ok: false,
    error:
      "Cannot load the options: the app failed, or took longer than three seconds",
  });
  assertEquals(crowd, {
    ok: false,
    error:
      "Cannot load the options: the app suggested what Slack does not show",
  });
  assertEquals(
    lastTrouble(running),
    "Slack refuses the options that the app suggests",
  );
});

Deno.test("errors stand below their input; errors elsewhere are trouble", async () => {
  const { running, ana } = await ordering();
  await using _ = running;

  await ana.submit({ Note: "errors" });
  const { errors } = ana.modal()!;
  const elsewhere = await ana.submit({ Note: "errors elsewhere" });

  assertEquals(errors, { note: "Say something else" });
  assertEquals(elsewhere, { ok: false, error: TROUBLE });
  assertEquals(ana.modal()!.problem, TROUBLE);
  assertEquals(
    lastTrouble(running),
    'Slack refuses the answer to the form "Order": invalid_arguments',
  );
});

Deno.test("an answer that Slack refuses, a slow and a broken handler leave the form with Slack's words", async () => {
  for (const note of ["too long", "slow", "broken"]) {
    const { running, ana } = await ordering();
    await using _ = running;

    const outcome = await ana.submit({ Note: note });

    assertEquals(outcome, { ok: false, error: TROUBLE });
    assertEquals(ana.modal()!.problem, TROUBLE);
  }
});

Deno.test("an answer updates the form, lays a view on it or clears all", async () => {
  const { running, ana } = await ordering();
  await using _ = running;

  await ana.submit({ Note: "update" });
  const updated = ana.modal()!;
  await ana.submit({ Note: "push" });
  const pushed = ana.modal()!;
  await ana.submit();

  assertEquals([updated.title, updated.depth], ["Order again", 1]);
  assertEquals([pushed.title, pushed.depth], ["Pushed", 2]);
  assertEquals(ana.modal(), undefined);
});

Deno.test("views.push lays up to three views on each other", async () => {
  const { running, ana } = await ordering();
  await using _ = running;

  await ana.pressInModal("More");
  await ana.pressInModal("More");
  const { depth } = ana.modal()!;
  await ana.pressInModal("More");

  assertEquals(depth, 3);
  assertEquals(ana.modal()!.depth, 3);
  const { error } = running.workspace.calls.findLast(({ method }) =>
    method === "views.push"
  )!;
  assertEquals(error, "push_limit_reached");
});

Deno.test("views.push needs an open form", async () => {
  const { running, ana } = await ordering();
  await using _ = running;
  const { tickets, views } = running.workspace.engine;
  const { view } = views.top(ana.user.id)!;
  const push = async (trigger_id?: string) =>
    (await running.api("views.push", { view, trigger_id })).error;

  await ana.close();

  assertEquals(await push(tickets.issue(ana.user.id)), "not_found");
  assertEquals(await push(), "invalid_trigger_id");
});

Deno.test("a pointer opens one form, within three seconds", async () => {
  await using running = await startStrict();
  const { tickets } = running.workspace.engine;
  const { id } = running.person("ana").user;
  const open = async (trigger_id: string) =>
    (await running.api("views.open", {
      trigger_id,
      view: { type: "modal", title: text("Plain"), blocks: [DIVIDER] },
    })).error;
  const [once, late] = [tickets.issue(id), tickets.issue(id)];

  const errors = [await open(once), await open(once), await open("1.2.3")];
  await running.advance(3_001);

  assertEquals([...errors, await open(late)], [
    undefined,
    "exchanged_trigger_id",
    "invalid_trigger_id",
    "expired_trigger_id",
  ]);
});

Deno.test("views.update refuses an old hash, a closed view and what Slack does not show", async () => {
  const { running, ana } = await ordering();
  await using _ = running;
  const { id, view } = running.workspace.engine.topView(ana.user.id)!;
  const update = async (more: Record<string, unknown>) =>
    (await running.api("views.update", { view, ...more })).error;

  const errors = [
    await update({ view_id: id, hash: "1.old" }),
    await update({ external_id: "another-order" }),
    await update({ view_id: id, view: { ...view, submit: undefined } }),
    await update({
      view_id: id,
      view: { ...view, private_metadata: "x".repeat(3_001) },
    }),
    await update({
      view_id: id,
      view: { ...view, blocks: Array(101).fill(DIVIDER) },
    }),
    await update({ external_id: "the-order" }),
  ];
  await ana.close();

  assertEquals([...errors, await update({ view_id: id })], [
    "hash_conflict",
    "not_found",
    "invalid_arguments",
    "invalid_arguments",
    "invalid_arguments",
    undefined,
    "not_found",
  ]);
});

Deno.test("closing a view on top is told, and the one below is there again", async () => {
  const { running, ana } = await ordering();
  await using _ = running;
  await ana.submit({ Note: "push" });

  await ana.close();

  assertEquals(ana.modal()!.title, "Order");
  assertEquals(told(running), ["order: details closed, all: false"]);
});

Deno.test("a view with clear_on_close takes the whole stack with it", async () => {
  const { running, ana } = await ordering();
  await using _ = running;
  await ana.pressInModal("More");

  await ana.close();

  assertEquals(ana.modal(), undefined);
  assertEquals(told(running), ["order: order closed, all: true"]);
});

Deno.test("an external_id is taken while a view has it", async () => {
  const { running } = await ordering();
  await using _ = running;
  const ben = running.person("ben");

  await ben.run("Order", { channel: "general" });

  assertEquals(ben.modal(), undefined);
  assertEquals(
    running.workspace.engine.executions.at(-1)!.error,
    "Cannot open the form: duplicate_external_id",
  );
});

Deno.test("a form whose step has ended sends nothing any more", async () => {
  const { running, ana } = await ordering();
  await using _ = running;
  await ana.submit({ Note: "push" });
  await ana.close();

  const outcome = await ana.submit({ Note: "too late" });

  assertEquals(outcome, { ok: false, error: TROUBLE });
  assertEquals(
    await ana.pressInModal("More"),
    { ok: false, error: TROUBLE },
  );
});

Deno.test("clicks in a form that views.update has changed are lost, as was observed", async () => {
  const { running, ana } = await ordering();
  await using _ = running;
  await ana.pressInModal("Reword");
  const { title } = ana.modal()!;

  const outcome = await ana.change("Size", "large");

  assertEquals([title, ana.modal()!.title], ["Reworded", "Reworded"]);
  assertEquals(outcome, { ok: true });
  assertEquals(
    lastTrouble(running),
    'A click in the form "Reworded" was lost: views.update had changed the form, and Slack was seen to lose such clicks',
  );
});

Deno.test("where they are assumed to arrive, they do", async () => {
  const { running, ana } = await ordering({
    assumptions: { blockActionsAfterUpdateLost: false },
  });
  await using _ = running;
  await ana.pressInModal("Reword");

  await ana.change("Size", "large");

  assertEquals(ana.modal()!.title, "Size large");
});

Deno.test("an input tells of a change only with dispatch_action", async () => {
  const { running, ana } = await ordering();
  await using _ = running;
  const before = running.workspace.calls.length;

  await ana.change("Note", "quiet");
  const silent = running.workspace.calls.length - before;
  await ana.change("Size", "small");

  assertEquals(silent, 0);
  assertEquals(ana.modal()!.title, "Size small");
});
