import { assertEquals, assertStringIncludes } from "@std/assert";
import {
  declare,
  startIncd,
  stored,
  wordsOf,
  written,
} from "../support/incd.ts";
import { runBuilt } from "../support/workflow_builder.ts";

Deno.test("an admin's workflow of all four steps opens an incident as the shortcut does", async () => {
  await using running = await startIncd({ settings: "demo" });
  const ana = running.person("ana");
  const channel_id = "{{steps.0.channel_id}}";

  const steps = await runBuilt(running, [
    {
      function: "create_incident_channel",
      inputs: {
        title: "Checkout errors",
        severity: "SEV2",
        declarer: ana.user.id,
      },
    },
    { function: "assign_roles", inputs: { channel_id } },
    { function: "log_to_timeline", inputs: { channel_id } },
    { function: "announce", inputs: { channel_id } },
  ]);

  assertEquals(steps.map(({ status }) => status), Array(4).fill("completed"));
  const [record] = await stored(running, "incidents");
  assertEquals([record!.opening, record!.severity], ["done", "sev2"]);
  assertEquals(ana.channel(record!.name).pins.length, 1);
  assertEquals(written(ana, "incidents").length, 1);
  assertEquals(ana.directMessages().length, 2);
});

Deno.test("roles given in Workflow Builder are on the card, in the timeline and told", async () => {
  await using running = await startIncd();
  const ana = running.person("ana");
  const ben = running.person("ben");
  const name = await declare(ana, { Title: "Checkout errors" });
  const channel = ana.channel(name!);

  const [step] = await runBuilt(running, [{
    function: "assign_roles",
    inputs: { channel_id: channel.id, incident_commander: ben.user.id },
  }]);

  assertEquals(step!.status, "completed", step!.error);
  assertEquals(step!.outputs!.incident_commander, ben.user.id);
  const card = wordsOf(written(ana, name!)[0]!);
  assertStringIncludes(card, `*Incident commander*\n<@${ben.user.id}>`);
  assertStringIncludes(card, `<@${ben.user.id}> is incident commander`);
  assertEquals(ana.channel(name!).members.includes(ben.user.id), true);
  assertStringIncludes(
    wordsOf(ben.directMessages()[0]!),
    "*incident commander*",
  );
});

Deno.test("roles given twice by the same step are told once", async () => {
  await using running = await startIncd();
  const ana = running.person("ana");
  const ben = running.person("ben");
  const name = await declare(ana, { Title: "Checkout errors" });
  const [step] = await runBuilt(running, [{
    function: "assign_roles",
    inputs: { channel_id: ana.channel(name!).id, technical_lead: ben.user.id },
  }]);
  const before = (await stored(running, "timeline")).length;

  await running.advance(60_000);
  running.workspace.engine.redeliver(step!.id);
  await running.settle();

  assertEquals(ben.directMessages().length, 1);
  assertEquals((await stored(running, "timeline")).length, before);
});

Deno.test("a note is in the timeline, on the card and below it, as it was typed", async () => {
  await using running = await startIncd();
  const ana = running.person("ana");
  const name = await declare(ana, { Title: "Checkout errors" });
  const channel = ana.channel(name!);

  const [step] = await runBuilt(running, [{
    function: "log_to_timeline",
    inputs: {
      channel_id: channel.id,
      text: "Rolled back <!here> to v41",
      happened_at: Date.parse("2026-11-23T08:58:00Z") / 1000,
    },
  }]);
  await running.advance(60_000);
  running.workspace.engine.redeliver(step!.id);
  await running.settle();

  const [card] = written(ana, name!);
  assertStringIncludes(wordsOf(card!), "Rolled back &lt;!here&gt; to v41");
  assertEquals(
    ana.thread(channel.id, card!.ts).map(({ text }) => text),
    ["Rolled back &lt;!here&gt; to v41"],
  );
  const notes = (await stored(running, "timeline"))
    .map((item) => ({ at: item.at, ...JSON.parse(item.event.join("")) }))
    .filter(({ kind }) => kind === "noted");
  assertEquals(notes, [{
    at: Date.parse("2026-11-23T08:58:00Z"),
    kind: "noted",
    text: "Rolled back <!here> to v41",
  }]);
});

for (const step of ["assign_roles", "log_to_timeline", "announce"]) {
  Deno.test(`the step ${step} says so when its channel has no incident, and leaves nothing there`, async () => {
    await using running = await startIncd();
    const general = running.workspace.state.channelNamed("general")!.id;

    const [wrong] = await runBuilt(running, [{
      function: step,
      inputs: { channel_id: general },
    }]);
    const [none] = await runBuilt(running, [{ function: step, inputs: {} }]);

    assertStringIncludes(wrong!.error!, "is not the channel of an incident");
    assertStringIncludes(none!.error!, "no incident channel was given");
    assertEquals(await stored(running, "incidents"), []);
  });
}

Deno.test("a note from the future is refused", async () => {
  await using running = await startIncd();
  const ana = running.person("ana");
  const name = await declare(ana, { Title: "Checkout errors" });

  const [step] = await runBuilt(running, [{
    function: "log_to_timeline",
    inputs: {
      channel_id: ana.channel(name!).id,
      text: "Rolled back",
      happened_at: Date.parse("2026-11-24T00:00:00Z") / 1000,
    },
  }]);

  assertStringIncludes(step!.error!, "the time lies in the future");
});

Deno.test("two people given different roles at the same moment both hold theirs", async () => {
  await using running = await startIncd();
  const ana = running.person("ana");
  const ben = running.person("ben").user.id;
  const yuki = running.person("yuki").user.id;
  const name = await declare(ana, { Title: "Checkout errors" });
  const channel_id = ana.channel(name!).id;

  await Promise.all([
    runBuilt(running, [{
      function: "assign_roles",
      inputs: { channel_id, technical_lead: ben },
    }]),
    runBuilt(running, [{
      function: "assign_roles",
      inputs: { channel_id, communications_lead: yuki },
    }]),
  ]);

  const [record] = await stored(running, "incidents");
  assertEquals(
    [record!.role_technical_lead, record!.role_communications_lead]
      .map((role) => role.split("|")[0]),
    [ben, yuki],
  );
});

Deno.test("twelve notes at the same moment are all written, each shown once", async () => {
  await using running = await startIncd();
  const ana = running.person("ana");
  const name = await declare(ana, { Title: "Checkout errors" });
  const channel = ana.channel(name!);

  const steps = (await Promise.all(
    Array.from({ length: 12 }, (_, n) =>
      runBuilt(running, [{
        function: "log_to_timeline",
        inputs: { channel_id: channel.id, text: `Note number ${n}.` },
      }])),
  )).flat();
  for (const { id } of steps) running.workspace.engine.redeliver(id);
  await running.settle();

  const [card] = written(ana, name!);
  const replies = ana.thread(channel.id, card!.ts).map(({ text }) => text);
  assertEquals(
    replies.sort(),
    Array.from({ length: 12 }, (_, n) => `Note number ${n}.`).sort(),
  );
});

Deno.test("a card that is none does not make Incd forget the real one", async () => {
  await using running = await startIncd();
  const ana = running.person("ana");
  const name = await declare(ana, { Title: "Checkout errors" });
  const [before] = await stored(running, "incidents");

  await runBuilt(running, [{
    function: "assign_roles",
    inputs: { channel_id: ana.channel(name!).id, card: "hello" },
  }]);

  const [after] = await stored(running, "incidents");
  assertEquals(after!.card_ts, before!.card_ts);
});
