import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import type { RunningWorkspace } from "../../workspace/mod.ts";
import type { Person } from "../../workspace/people.ts";
import {
  declare,
  startIncd,
  stored,
  unhurried,
  wordsOf,
  written,
} from "../support/incd.ts";
import { assertSound } from "../support/sound.ts";
import { runBuilt } from "../support/workflow_builder.ts";

const MINUTE = 60_000;

/** An incident of Ana's, in which nobody is nudged. */
async function incident(
  title = "Checkout errors",
): Promise<{ running: RunningWorkspace; ana: Person; name: string }> {
  const running = await startIncd({ settings: unhurried });
  const ana = running.person("ana");
  const name = await declare(ana, { Title: title, Severity: "SEV1" });
  return { running, ana, name: name! };
}

async function send(
  person: Person,
  shortcut: string,
  channel: string,
  values: Record<string, string | string[]>,
): Promise<void> {
  await person.run(shortcut, { channel });
  await person.submit(values);
}

function card(person: Person, channel: string): string {
  return wordsOf(written(person, channel)[0]!);
}

/** What Incd last wrote into a channel, for everybody. */
function last(person: Person, channel: string): string {
  return wordsOf(
    written(person, channel).findLast(({ ephemeral }) => !ephemeral)!,
  );
}

/** What only this person reads in a channel. */
function whispered(person: Person, channel: string): string {
  const found = person.channel(channel).messages
    .findLast(({ ephemeral }) => ephemeral);
  return found ? wordsOf(found) : "";
}

async function eventsOf(running: RunningWorkspace, kind: string) {
  return (await stored(running, "timeline"))
    .map(({ event }) => JSON.parse(event.join("")))
    .filter((event) => event.kind === kind);
}

Deno.test("a wrong resolved, reopened, and resolved: roles and reminders come back, and the figures are true to the minute", async () => {
  const { running, ana, name } = await incident();
  await using _ = running;
  const marta = running.person("marta");
  await running.person("ben").press("incidents", "Follow");
  await running.advance(4 * MINUTE);
  await ana.press(name, "Acknowledge");
  await send(ana, "Roles", name, { "Technical lead": ["marta"] });
  await running.advance(8 * MINUTE);
  await send(ana, "Status update", name, { Status: "Monitoring" });
  await running.advance(10 * MINUTE);

  await send(ana, "Resolve", name, {
    "What fixed it?": "Rolled back <the> deploy",
    "Who was affected, how many?": "Two thousand customers",
    "Final update": "All is well",
  });

  assertEquals(ana.modal(), undefined);
  const first = last(ana, name);
  for (
    const words of [
      "*Resolved* by",
      "All is well",
      "Rolled back &lt;the&gt; deploy",
      "Two thousand customers",
      "(the declaration) until",
      "(the mitigation)",
      "*Acknowledged after*: 4 min",
      "*Mitigated after*: 12 min",
      "*Resolved after*: 22 min",
      "*In each status*: Investigating 12 min · Monitoring 10 min",
      "*It hurt for*: 12 min",
      "Review by",
    ]
  ) assertStringIncludes(first, words);
  assertStringIncludes(card(ana, name), "*What fixed it*");
  assertStringIncludes(ana.channel(name).topic, "Resolved");
  const [announced] = written(ana, "incidents");
  assertStringIncludes(wordsOf(announced!), "*Status*\nResolved");
  const thread = () => ana.thread("incidents", announced!.ts).map(wordsOf);
  assertStringIncludes(thread().at(-1)!, "Rolled back");
  const toBen = () => running.person("ben").directMessages().map(wordsOf);
  assertStringIncludes(toBen().at(-1)!, "This was the last update");
  const quiet = ana.directMessages().length;
  await running.advance(120 * MINUTE);
  assertEquals(ana.directMessages().length, quiet, "no reminder outlives it");

  await send(ana, "Reopen", name, {
    "What is wrong again?": "The errors are back",
  });

  assertStringIncludes(last(ana, name), "*Reopened* by");
  assertStringIncludes(last(ana, name), `Technical lead <@${marta.user.id}>`);
  assertStringIncludes(
    wordsOf(marta.directMessages().at(-1)!),
    "you are *technical lead* as before",
  );
  assertStringIncludes(ana.channel(name).topic, "Investigating");
  assertStringIncludes(thread().at(-1)!, "The errors are back");
  assertStringIncludes(toBen().at(-1)!, "The errors are back");
  await running.advance(35 * MINUTE);
  assert(
    ana.directMessages().map(wordsOf)
      .some((words) => words.includes("A status update is due")),
    "the wait for the next update begins with the reopening",
  );

  await send(ana, "Resolve", name, {
    "What fixed it?": "Another pool",
  });

  const second = last(ana, name);
  for (
    const words of [
      "(the reopening) until",
      "*Acknowledged after*: 4 min",
      "*Mitigated after*: 12 min",
      "*Resolved after*: 57 min",
      "*In each status*: Investigating 47 min · Monitoring 10 min",
      "*It hurt for*: 47 min",
    ]
  ) assertStringIncludes(second, words);
  assertStringIncludes(card(ana, name), "*What fixed it*\nAnother pool");
  await running.advance(5 * MINUTE);
  await assertSound(running, name);
});

Deno.test("Resolved in the form of a status update asks what fixed it, and keeps the words", async () => {
  const { running, ana, name } = await incident();
  await using _ = running;

  await send(ana, "Status update", name, {
    Status: "Resolved",
    Severity: "SEV2",
    Impact: "One in ten payments failed",
    "What is new": "It is quiet",
  });
  assertStringIncludes(
    ana.modal()!.errors.severity!,
    "by itself, then resolve",
  );
  await ana.submit({ Severity: "SEV1" });
  assertEquals(ana.modal()?.title, "Resolve");
  await ana.submit({});
  assert(ana.modal(), "nothing without what fixed it");
  await ana.submit({ "What fixed it?": "It went away" });

  assertEquals(ana.modal(), undefined);
  assertStringIncludes(last(ana, name), "It is quiet");
  assertStringIncludes(last(ana, name), "One in ten payments failed");
  assertEquals((await eventsOf(running, "updated")).length, 0);
  await ana.run("Status update", { channel: name });
  const fields = ana.modal()!.blocks.map(({ block_id }) => block_id);
  assertEquals(fields, ["severity", "impact", "text"]);
  await ana.submit({ "What is new": "Refunds are sent" });
  assertStringIncludes(last(ana, name), "Refunds are sent");
  assertEquals(await eventsOf(running, "reopened"), []);
});

Deno.test("when it hurt is chosen from what is known, or asked for; it may have hurt nobody", async () => {
  const { running, ana, name } = await incident();
  await using _ = running;
  const seconds = Math.floor(running.workspace.clock.now() / 1000);
  await send(ana, "Timeline: add", name, {
    "What happened?": "First complaint",
    "When?": String(seconds - 900),
  });
  await running.advance(30 * MINUTE);

  await ana.run("Resolve", { channel: name });
  const shown = JSON.stringify(ana.modal()!.blocks);
  assertStringIncludes(shown, "With the first entry in the timeline");
  await ana.submit({
    "What fixed it?": "Rolled back",
    "When did it begin to hurt?": "typed",
    "When did it stop?": "typed",
  });
  await ana.submit({
    "It began to hurt": String(seconds + 600),
    "It stopped hurting": String(seconds + 60),
  });
  assertStringIncludes(
    ana.modal()!.errors.end!,
    "the impact cannot end before it began",
  );
  await ana.submit({ "It began to hurt": String(seconds - 300) });

  assertEquals(ana.modal(), undefined);
  assertStringIncludes(last(ana, name), "*It hurt for*: 6 min");

  await send(ana, "Reopen", name, { "What is wrong again?": "A blip" });
  await send(ana, "Resolve", name, {
    "What fixed it?": "A false alarm",
    "When did it begin to hurt?": "It hurt nobody",
  });
  assertStringIncludes(last(ana, name), "it hurt nobody");
  assertStringIncludes(last(ana, name), "*It hurt for*: 6 min");
});

Deno.test("of two who resolve or reopen at the same moment one does, the other reads that it is so", async () => {
  const { running, ana, name } = await incident();
  await using _ = running;
  const ben = running.person("ben");
  await ben.join(name);
  for (
    const [shortcut, field, kind] of [
      ["Resolve", "What fixed it?", "resolved"],
      ["Reopen", "What is wrong again?", "reopened"],
    ] as const
  ) {
    await ana.run(shortcut, { channel: name });
    await ben.run(shortcut, { channel: name });
    await Promise.all([
      ana.submit({ [field]: "This" }),
      ben.submit({ [field]: "That" }),
    ]);

    assertEquals((await eventsOf(running, kind)).length, 1);
    const refused = [ana, ben].filter((person) => person.modal());
    assertEquals(refused.length, 1);
    assertStringIncludes(
      JSON.stringify(refused[0]!.modal()),
      kind === "resolved"
        ? "Cannot resolve: the incident is resolved"
        : "Cannot reopen: the incident is not resolved, its status is Investigating",
    );
    await refused[0]!.close();
  }
});

Deno.test("plain words resolve and reopen where they say why; else the form is offered", async () => {
  const { running, ana, name } = await incident();
  await using _ = running;

  await ana.post(name, "@incd resolved");
  assertStringIncludes(whispered(ana, name), "What fixed it?");
  assertEquals(await eventsOf(running, "resolved"), []);
  await ana.post(name, "@incd resolved: rolled back the deploy");
  assertStringIncludes(
    card(ana, name),
    "*What fixed it*\nrolled back the deploy",
  );
  await ana.post(name, "@incd resolved");
  assertStringIncludes(
    whispered(ana, name),
    "Cannot resolve: the incident is resolved",
  );
  await ana.post(name, "@incd reopen: it is back");
  assertStringIncludes(card(ana, name), "*Status*\nInvestigating");
});

Deno.test("the steps resolve and reopen as the forms do, and say why where they cannot", async () => {
  const { running, ana, name } = await incident();
  await using _ = running;
  const channel_id = ana.channel(name).id;
  const run = async (id: string, inputs: Record<string, unknown>) =>
    (await runBuilt(running, [{
      function: id,
      inputs: { channel_id, ...inputs },
    }]))[0]!;
  await running.advance(20 * MINUTE);
  const seconds = Math.floor(running.workspace.clock.now() / 1000);

  const refusals = [
    ["reopen", { why: "x" }, "the incident is not resolved"],
    ["resolve", { fix: " " }, "say in a few words what fixed it"],
    ["resolve", { fix: "x".repeat(1001) }, "what fixed it has 1001 characters"],
    [
      "resolve",
      { fix: "x", impact_end: seconds + 3600 },
      "the impact cannot end in the future",
    ],
    [
      "resolve",
      { fix: "x", impact_start: seconds - 40 * 86_400 },
      "more than 30 days before",
    ],
  ] as const;
  for (const [id, inputs, why] of refusals) {
    assertStringIncludes((await run(id, inputs)).error ?? "", why);
  }
  const resolved = await run("resolve", {
    fix: "Rolled back",
    impact_start: seconds - 600,
  });
  assertEquals(resolved.outputs, { channel_id, minutes: 20 });
  assertStringIncludes(last(ana, name), "*It hurt for*: 10 min");
  assertStringIncludes(
    (await run("reopen", { why: "x", status: "resolved" })).error ?? "",
    'status "resolved" is not one of',
  );
  const reopened = await run("reopen", { why: "Back", status: "identified" });
  assertEquals(reopened.outputs, { channel_id });
  assertStringIncludes(card(ana, name), "*Status*\nIdentified");
});

Deno.test("the end of a private incident stays in its channel", async () => {
  await using running = await startIncd({ settings: "demo" });
  const ana = running.person("ana");
  const name = (await declare(ana, {
    Title: "Zebrafish",
    Severity: "SEV1",
    "Who may see it": "Private",
  }))!;
  await send(ana, "Resolve", name, { "What fixed it?": "Walrus" });
  await send(ana, "Reopen", name, { "What is wrong again?": "Walrus" });
  await send(ana, "Edit clocks", name, {
    "First noticed": String(
      Math.floor(running.workspace.clock.now() / 1000) - 60,
    ),
    "How do you know?": "Walrus",
  });

  const channel = ana.channel(name);
  for (const other of running.workspace.state.channels.values()) {
    const members = [...other.members];
    if (
      other.id === channel.id ||
      other.kind === "im" && members.every((id) => channel.members.includes(id))
    ) continue;
    assert(!/walrus|zebrafish/i.test(JSON.stringify(other.messages)));
  }
});

Deno.test("a resolve that dies at any of its calls is read once everywhere in the end, or has not happened", async () => {
  for (let nth = 1, happened = true; happened; nth++) {
    for (const when of ["before", "after"] as const) {
      await using running = await startIncd({
        faults: [{ on: "death", function: "resolve", nth, when }],
      });
      const ana = running.person("ana");
      const ben = running.person("ben");
      const name = (await declare(ana, { Title: "Checkout errors" }))!;
      await ben.press("incidents", "Follow");
      await runBuilt(running, [{
        function: "resolve",
        inputs: { channel_id: ana.channel(name).id, fix: "Rolled back" },
      }]);
      await running.advance(12 * MINUTE);
      happened = running.faults[0]!.happened;

      const [announcement] = written(ana, "incidents");
      const tells = (words: string) => words.includes("*What fixed it*");
      const seen = [
        written(ana, name).slice(1).map(wordsOf).filter(tells).length,
        ana.thread("incidents", announcement!.ts).map(wordsOf).filter(tells)
          .length,
        ben.directMessages().map(wordsOf).filter(tells).length,
        tells(card(ana, name)),
        ana.channel(name).topic.includes("Resolved"),
        wordsOf(announcement!).includes("*Status*\nResolved"),
      ].map(Number);
      const events = await eventsOf(running, "resolved");
      assertEquals(
        seen,
        Array(6).fill(events.length),
        `dies ${when} call ${nth}`,
      );
    }
  }
});
