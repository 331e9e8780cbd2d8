import { assertEquals, assertStringIncludes } from "@std/assert";
import { RunningClock } from "../clock.ts";
import { type RunningWorkspace, startWorkspace } from "../mod.ts";
import { TROUBLE } from "./submission_answer.ts";

const app = new URL("../testdata/echo_app/", import.meta.url);

async function asked() {
  const running = await startWorkspace({ app });
  const ana = running.person("ana");
  await ana.run("Echo: ask", { channel: "random" });
  return { running, ana };
}

function lastSaid(running: RunningWorkspace): string {
  return running.workspace.state.channelNamed("random")!.messages.at(-1)!.text;
}

Deno.test("a form opens for the person who started it and for nobody else", async () => {
  const { running, ana } = await asked();
  await using _ = running;

  assertEquals(ana.modal()!.title, "What shall I say?");
  assertEquals(running.person("ben").modal(), undefined);
});

Deno.test("submitting a form completes its step and closes it", async () => {
  const { running, ana } = await asked();
  await using _ = running;

  const outcome = await ana.submit({ Words: "good morning" });

  assertEquals(outcome, { ok: true });
  assertEquals(ana.modal(), undefined);
  assertEquals(lastSaid(running), `<@${ana.user.id}> good morning`);
});

Deno.test("a refusal is shown below its field, and what was typed can be sent again", async () => {
  const { running, ana } = await asked();
  await using _ = running;

  const refused = await ana.submit({ Words: "wrong" });
  const { errors } = ana.modal()!;
  const accepted = await ana.submit({ Words: "right" });

  assertEquals(refused, {
    ok: false,
    error: "Not that",
    errors: { words: "Not that" },
  });
  assertEquals(errors, { words: "Not that" });
  assertEquals(accepted, { ok: true });
});

Deno.test("an answer may put another view in place or on top", async () => {
  const { running, ana } = await asked();
  await using _ = running;

  await ana.submit({ Words: "again" });
  const updated = ana.modal()!;
  await ana.submit({ Words: "more" });
  const pushed = ana.modal()!;
  await ana.submit({ Words: "that is all" });

  assertEquals([updated.title, updated.depth], ["Once more?", 1]);
  assertEquals([pushed.title, pushed.depth], ["And what else?", 2]);
  assertEquals(ana.modal(), undefined);
});

Deno.test("closing a form is told to the app, with what was closed", async () => {
  const { running, ana } = await asked();
  await using _ = running;

  await ana.submit({ Words: "more" });
  await ana.close();
  const below = ana.modal()!;
  await running.settle();

  assertEquals(below.title, "What shall I say?");
  assertEquals(lastSaid(running), "<@> closed one");
});

Deno.test("closing the last form says that all is closed", async () => {
  const { running, ana } = await asked();
  await using _ = running;

  await ana.close();

  assertEquals(lastSaid(running), "<@> closed all");
});

Deno.test("an app that is slow or broken leaves the form open with Slack's words", async () => {
  for (const typed of ["slow", "broken"]) {
    const { running, ana } = await asked();
    await using _ = running;

    const outcome = await ana.submit({ Words: typed });

    assertEquals(outcome, { ok: false, error: TROUBLE });
    assertEquals(ana.modal()!.problem, TROUBLE);
    assertEquals(await ana.submit({ Words: "well" }), { ok: true });
  }
});

Deno.test("a broken form handler is in the activity log", async () => {
  const { running, ana } = await asked();
  await using _ = running;

  await ana.submit({ Words: "broken" });

  const line = running.workspace.activity.entries.findLast(({ level }) =>
    level === "error"
  )!;
  assertEquals(
    line.text,
    'Function "ask" failed at view_submission: Error: the form is broken',
  );
  assertStringIncludes(JSON.stringify(line.details), "ask.ts:");
});

Deno.test("a button in a form changes the form through views.update", async () => {
  const { running, ana } = await asked();
  await using _ = running;

  ana.fill({ Words: "kept" });
  await ana.pressInModal("Another question");

  assertEquals(ana.modal()!.title, "A new question");
  await ana.submit({});
  assertEquals(lastSaid(running), `<@${ana.user.id}> kept`);
});

Deno.test("views.update refuses an old hash and a closed view", async () => {
  const { running, ana } = await asked();
  await using _ = running;
  const { id, view } = running.workspace.engine.topView(ana.user.id)!;
  const update = (more: Record<string, unknown>) =>
    running.api("views.update", { view, ...more });

  const conflict = await update({ view_id: id, hash: "1.old" });
  await ana.close();
  const closed = await update({ view_id: id });

  assertEquals([conflict.error, closed.error], ["hash_conflict", "not_found"]);
});

Deno.test("a ticket opens one form within three seconds", async () => {
  await using running = await startWorkspace({ app });
  const { engine } = running.workspace;
  const view = {
    type: "modal",
    title: { type: "plain_text", text: "Title" },
    blocks: [{ type: "divider" }],
  };
  const open = async (interactivity_pointer: string) =>
    (await running.api("views.open", { view, interactivity_pointer })).error;
  const [used, late] = [1, 2].map(() =>
    engine.tickets.issue(running.person("ana").user.id)
  );

  const errors = [await open(used!), await open(used!), await open("1.2.3")];
  await running.advance(3_001);
  errors.push(await open(late!));

  assertEquals(errors, [
    undefined,
    "exchanged_trigger_id",
    "invalid_trigger_id",
    "expired_trigger_id",
  ]);
});

Deno.test("views.open says what Slack would refuse in a view", async () => {
  await using running = await startWorkspace({ app });
  const ticket = running.workspace.engine.tickets.issue(
    running.person("ana").user.id,
  );

  const answer = await running.api("views.open", {
    trigger_id: ticket,
    view: {
      type: "modal",
      title: { type: "plain_text", text: "A title of more than 24 letters" },
      blocks: [{ type: "divider" }],
    },
  });

  assertEquals(answer, {
    ok: false,
    error: "invalid_arguments",
    response_metadata: {
      messages: [
        "[ERROR] must be less than 25 characters [json-pointer:/view/title/text]",
      ],
    },
  });
});

Deno.test("a button works until the step that posted it has ended", async () => {
  await using running = await startWorkspace({ app });
  const ana = running.person("ana");
  const ben = running.person("ben");
  await ana.run("Echo: poll", { channel: "random" });
  const { workspace } = running;
  const channel = workspace.state.channelNamed("random")!;
  const message = channel.messages.at(-1)!;
  const press = {
    channelId: channel.id,
    messageTs: message.ts,
    action: { type: "button", block_id: "choice", action_id: "yes" },
  };
  const { blocks } = message;

  const first = await ben.press("random", "Yes");
  message.blocks = blocks;
  const second = await workspace.engine.blockAction({
    ...press,
    userId: ana.user.id,
  });

  assertEquals(first, { ok: true });
  assertEquals(lastSaid(running), `<@${ben.user.id}> said yes`);
  assertEquals(second, {
    ok: false,
    error: "Cannot do that: the workflow step that asked for it has ended",
    warning: true,
  });
});

Deno.test("no more than three views lie on each other", async () => {
  const { running, ana } = await asked();
  await using _ = running;

  await ana.submit({ Words: "more" });
  await ana.submit({ Words: "more" });
  const fourth = await ana.submit({ Words: "more" });

  assertEquals(fourth, { ok: false, error: TROUBLE });
  assertEquals(ana.modal()!.depth, 3);
  const line = running.workspace.activity.entries.at(-1)!;
  assertEquals(
    line.text,
    'Slack refuses the answer to the form "And what else?": push_limit_reached',
  );
});

Deno.test("closing the whole stack tells the app once, of its lowest view", async () => {
  const { running, ana } = await asked();
  await using _ = running;

  await ana.submit({ Words: "more" });
  await ana.close(true);

  assertEquals(ana.modal(), undefined);
  assertEquals(lastSaid(running), "<@> closed all");
});

Deno.test("on a running clock a form is opened and submitted all the same", async () => {
  await using running = await startWorkspace({
    app,
    clock: new RunningClock(),
    stepDelayMs: 5,
  });
  const ana = running.person("ana");

  await ana.run("Echo: ask", { channel: "random" });
  const outcome = await ana.submit({ Words: "in real time" });

  assertEquals(outcome, { ok: true });
  assertEquals(lastSaid(running), `<@${ana.user.id}> in real time`);
});
