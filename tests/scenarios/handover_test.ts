import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import type { RunningWorkspace } from "../../workspace/mod.ts";
import type { Person } from "../../workspace/people.ts";
import {
  declare,
  executions,
  startIncd,
  stored,
  wordsOf,
  written,
} from "../support/incd.ts";
import { runBuilt } from "../support/workflow_builder.ts";

const MINUTE = 60_000;

async function commander(running: RunningWorkspace): Promise<string> {
  const [record] = await stored(running, "incidents");
  const [user] = String(record!.role_commander ?? "").split("|");
  return running.workspace.state.users.get(user!)?.name ?? "nobody";
}

function toldTo(person: Person): string[] {
  return person.directMessages().map(wordsOf);
}

function card(person: Person, name: string): string {
  return wordsOf(written(person, name)[0]!);
}

/** Ana commands and asks Ben. */
async function offered(running: RunningWorkspace): Promise<string> {
  const ana = running.person("ana");
  const name = await declare(ana, { Title: "Checkout errors" });
  await ana.run("Hand over", { channel: name! });
  await ana.submit({
    "Who takes over": ["ben"],
    "What is ruled out": "The deploy of 08:40",
    "Temporary changes": "Payments go through the second provider",
  });
  return name!;
}

Deno.test("the successor reads a brief and accepts; until then the old commander stays", async () => {
  await using running = await startIncd();
  const direct = running.workspace.bot.id;
  const ana = running.person("ana");
  const ben = running.person("ben");
  const name = await offered(running);
  const { id } = ana.channel(name);

  assertEquals(await commander(running), "ana");
  assertStringIncludes(
    card(ana, name),
    `handover to <@${ben.user.id}> offered`,
  );
  assert(ana.channel(name).members.includes(ben.user.id));
  const brief = toldTo(ben).at(-1)!;
  for (
    const part of [
      `<@${ana.user.id}> asks you to take over as *incident commander* of <#${id}>`,
      "*State*: Investigating",
      "*Impact*: not stated yet",
      "*Ruled out*: The deploy of 08:40",
      "*Temporary changes*: Payments go through the second provider",
      "*Open tasks*: none",
      "*Next update*: due",
      "is incident commander until you accept",
    ]
  ) assertStringIncludes(brief, part);

  await ben.press(direct, "I have command");

  assertEquals(await commander(running), "ben");
  assertStringIncludes(ana.channel(name).topic, `<@${ben.user.id}>`);
  assert(!card(ana, name).includes("offered"));
  assertStringIncludes(
    card(ana, name),
    `<@${ben.user.id}> took over as incident commander from <@${ana.user.id}>`,
  );
  assertStringIncludes(toldTo(ana).at(-1)!, "they have accepted");
  assertStringIncludes(
    toldTo(ben).at(-1)!,
    `You are incident commander of <#${id}>`,
  );
  assertEquals(written(ana, name).length, 1, "nothing but the card is posted");
});

Deno.test("asking a successor is one call to the form and seven until they read it", async () => {
  await using running = await startIncd();
  await offered(running);

  const [form] = executions(running, "roles_form");
  const submitted = form!.calls.indexOf("users.info") - 1;
  assertEquals(form!.calls[0], "views.open");
  assertEquals(form!.calls.slice(submitted, submitted + 6), [
    "apps.datastore.get",
    "users.info",
    "conversations.invite",
    "apps.datastore.update",
    "apps.datastore.bulkPut",
    "apps.datastore.update",
  ]);
});

Deno.test("a successor who cannot says so, and the commander reads it with what to do", async () => {
  await using running = await startIncd();
  const direct = running.workspace.bot.id;
  const ana = running.person("ana");
  const ben = running.person("ben");
  const name = await offered(running);

  await ben.press(direct, "I cannot");

  assertEquals(await commander(running), "ana");
  assert(!card(ana, name).includes("offered"));
  assertStringIncludes(
    toldTo(ana).at(-1)!,
    `<@${ben.user.id}> cannot take over as incident commander`,
  );
  await ana.press(direct, "Hand over");
  await ana.submit({ "Who takes over": ["yuki"] });
  assertStringIncludes(toldTo(running.person("yuki")).at(-1)!, "asks you");
  await ben.press(direct, "I have command");
  assertEquals(await commander(running), "ana");
  assertStringIncludes(
    toldTo(ben).at(-1)!,
    "is asked, and only they can answer",
  );
});

Deno.test("offered to a second person, the first reads that they are not asked any more", async () => {
  await using running = await startIncd();
  const ana = running.person("ana");
  const ben = running.person("ben");
  const name = await offered(running);

  await ana.press(name, "Hand over");
  await ana.submit({ "Who takes over": ["yuki"] });

  assertStringIncludes(
    toldTo(ben).at(-1)!,
    "You are no longer asked to take over as incident commander",
  );
  assertStringIncludes(
    card(ana, name),
    `handover to <@${running.person("yuki").user.id}> offered`,
  );
  await ana.press(name, "Hand over");
  await ana.submit({ withdraw: ["yes"] });
  assertStringIncludes(
    toldTo(running.person("yuki")).at(-1)!,
    "You are no longer asked",
  );
  assert(!card(ana, name).includes("offered"));
});

Deno.test("accepted and withdrawn at the same moment: one of it happens, and the other reads which", async () => {
  for (const seed of [1, 2, 3, 4, 5]) {
    await using running = await startIncd({ seed });
    const direct = running.workspace.bot.id;
    const ana = running.person("ana");
    const ben = running.person("ben");
    const name = await offered(running);
    await ana.run("Hand over", { channel: name });
    ana.fill({ withdraw: ["yes"] });

    await Promise.all([ana.submit(), ben.press(direct, "I have command")]);
    await running.settle();

    const events = (await stored(running, "timeline"))
      .map(({ event }) => JSON.parse(event.join("")));
    const accepted = events.some(({ how }) => how === "accepted");
    const withdrawn = events.some(({ how }) => how === "withdrawn");
    assert(accepted !== withdrawn, `seed ${seed}`);
    assertEquals(await commander(running), accepted ? "ben" : "ana");
    const refusal = accepted
      ? JSON.stringify(ana.modal()?.blocks)
      : toldTo(ben).at(-1)!;
    assertStringIncludes(refusal, "Cannot");
  }
});

Deno.test("naming another commander in Roles asks them first", async () => {
  await using running = await startIncd();
  const ana = running.person("ana");
  const ben = running.person("ben");
  const sam = running.person("sam");
  const name = await declare(ana, { Title: "Checkout errors" });

  await sam.run("Roles", { channel: name! });
  await sam.submit({ "Incident commander": ["ben"] });

  assertEquals(await commander(running), "ana");
  assertStringIncludes(toldTo(ben).at(-1)!, "asks you to take over");
  assertStringIncludes(
    toldTo(ana).at(-1)!,
    `<@${sam.user.id}> asked <@${ben.user.id}> to take over from you`,
  );
});

Deno.test("an offer that waits is not forgotten: both are reminded once", async () => {
  await using running = await startIncd();
  const direct = running.workspace.bot.id;
  const ana = running.person("ana");
  const ben = running.person("ben");
  await offered(running);

  await running.advance(21 * MINUTE);

  const waits = (text: string) => /waits for your answer/.test(text);
  const unanswered = (text: string) => /has not answered yet/.test(text);
  assertEquals(toldTo(ben).filter(waits).length, 1);
  assertEquals(toldTo(ana).filter(unanswered).length, 1);
  await ben.press(direct, "I have command");
  assertEquals(await commander(running), "ben");
});

Deno.test("who cannot hold the role is not asked, and the form says why", async () => {
  await using running = await startIncd();
  const ana = running.person("ana");
  const omar = running.person("omar");
  const name = await declare(ana, { Title: "Checkout errors" });

  const [step] = await runBuilt(running, [{
    function: "hand_over",
    inputs: {
      channel_id: ana.channel(name!).id,
      role: "commander",
      successor: omar.user.id,
      person: ana.user.id,
    },
  }]);

  assertEquals(
    step!.error,
    `Cannot hand over: <@${omar.user.id}> is a guest, and guests can use none of Incd's shortcuts`,
  );
  assertEquals(omar.directMessages(), []);
});

Deno.test("a workflow hands over with what was marked as ruled out", async () => {
  await using running = await startIncd();
  const ana = running.person("ana");
  const name = await declare(ana, { Title: "Checkout errors" });
  await ana.post(name!, "It is not the cache");
  const { ts } = ana.channel(name!).messages.at(-1)!;
  await ana.react(name!, ts, "no_entry_sign");

  const [step] = await runBuilt(running, [{
    function: "hand_over",
    inputs: {
      channel_id: ana.channel(name!).id,
      role: "commander",
      successor: running.person("ben").user.id,
      person: ana.user.id,
    },
  }]);

  assertEquals(step!.status, "completed", step!.error);
  assertStringIncludes(
    toldTo(running.person("ben")).at(-1)!,
    "*Ruled out*: It is not the cache",
  );
});
