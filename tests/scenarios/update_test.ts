import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import {
  declare,
  executions,
  startIncd,
  stored,
  wordsOf,
  written,
} from "../support/incd.ts";
import { runBuilt } from "../support/workflow_builder.ts";

/** What an update's message says, newest last. */
function updates(person: Parameters<typeof written>[0], channel: string) {
  return written(person, channel).map(wordsOf)
    .filter((words) => words.includes("*Status update*"));
}

Deno.test("one form says status, severity, impact, text and next update, and everybody whom it concerns reads it", async () => {
  await using running = await startIncd({ settings: "demo" });
  const ana = running.person("ana");
  const name = (await declare(ana, {
    Title: "Checkout errors",
    Severity: "SEV3",
  }))!;

  await ana.press(name, "Status update");
  await ana.submit({
    Status: "Identified",
    Impact: "One in ten payments fails",
    "What is new": "The pool of <connections> is empty",
    "Next update": "In 30 minutes",
  });

  assertEquals(ana.modal(), undefined);
  const [said, ...others] = updates(ana, name);
  assertEquals(others, []);
  assertStringIncludes(said!, "Investigating → *Identified*");
  assertStringIncludes(said!, "The pool of <connections> is empty");
  assertStringIncludes(said!, "*Impact*\nOne in ten payments fails");
  assertStringIncludes(said!, "Next update by");
  const card = wordsOf(written(ana, name)[0]!);
  assertStringIncludes(card, "*Status*\nIdentified");
  assertStringIncludes(card, "*Impact*\nOne in ten payments fails");
  assertStringIncludes(card, "Identified · Impact");
  assertStringIncludes(ana.channel(name).topic, "Identified");
  const [announcement] = written(ana, "incidents");
  assertStringIncludes(wordsOf(announcement!), "*Status*\nIdentified");
  const thread = ana.thread("incidents", announcement!.ts);
  assertEquals(thread.length, 1);
  assertStringIncludes(wordsOf(thread[0]!), "The pool of <connections>");
});

Deno.test("a form in which nothing was changed stays, and says so below the text", async () => {
  await using running = await startIncd();
  const ana = running.person("ana");
  const name = (await declare(ana, { Title: "Checkout errors" }))!;

  await ana.run("Status update", { channel: name });
  await ana.submit();

  const { errors } = ana.modal()!;
  assertEquals(errors, {
    text: "Cannot post an update: nothing has changed and there is no text",
  });
  assertEquals(updates(ana, name), []);
});

Deno.test("a form that was open for long takes back nothing that others changed meanwhile", async () => {
  await using running = await startIncd();
  const ana = running.person("ana");
  const ben = running.person("ben");
  const name = (await declare(ana, { Title: "Checkout errors" }))!;
  await ben.join(name);

  await ana.run("Status update", { channel: name });
  await ben.run("Status update", { channel: name });
  await ben.submit({ Status: "Monitoring", Impact: "Nobody any more" });
  await ana.submit({ "What is new": "Looking at the queue" });

  const [record] = await stored(running, "incidents");
  assertEquals(record!.impact.join(""), "Nobody any more");
  assertStringIncludes(wordsOf(written(ana, name)[0]!), "*Status*\nMonitoring");
});

Deno.test("a worse severity brings in whom it calls and tells them; a milder one calls nobody", async () => {
  await using running = await startIncd({ settings: "demo" });
  const ana = running.person("ana");
  const name = (await declare(ana, {
    Title: "Checkout errors",
    Severity: "SEV3",
  }))!;
  const before = new Set(ana.channel(name).members);
  const marta = running.person("marta");
  assert(!before.has(marta.user.id), "@leadership is called for SEV1 only");

  await ana.run("Status update", { channel: name });
  await ana.submit({ Severity: "SEV1" });

  assert(ana.channel(name).members.includes(marta.user.id));
  const told = marta.directMessages().map(wordsOf)
    .filter((words) => words.includes("You are called"));
  assertEquals(told.length, 1);
  assertStringIncludes(told[0]!, "it is now SEV1");
  assertStringIncludes(updates(ana, name)[0]!, "SEV3 → *SEV1*");
  const members = ana.channel(name).members.length;

  await ana.run("Status update", { channel: name });
  await ana.submit({ Severity: "SEV4" });

  assertEquals(ana.channel(name).members.length, members);
  assertEquals(marta.directMessages().map(wordsOf).length, 1);
});

Deno.test("who may not change the severity reads below it who may, and can post the rest", async () => {
  await using running = await startIncd({
    settings: () => ({
      rights: {
        settings: "admins",
        roles: "everyone",
        severity: "role_holders",
        amend: "everyone",
      },
    }),
  });
  const ana = running.person("ana");
  const ben = running.person("ben");
  const name = (await declare(ana, { Title: "Checkout errors" }))!;
  await ben.join(name);

  await ben.run("Status update", { channel: name });
  await ben.submit({ Severity: "SEV1", "What is new": "It is bad" });

  assertStringIncludes(
    ben.modal()!.errors.severity!,
    "only people with a role in this incident may",
  );
  await ben.submit({ Severity: "SEV3" });
  assertEquals(updates(ana, name).length, 1);
});

Deno.test("the communications lead gets a draft in customers' words, without what is internal", async () => {
  await using running = await startIncd({
    settings: (workspace) => {
      const chloe = [...workspace.state.users.values()]
        .find(({ name }) => name === "chloe")!;
      return {
        types: [{
          id: "outage",
          name: "Outage",
          responders: { users: [], groups: [] },
          roles: { communications_lead: chloe.id },
        }],
      };
    },
  });
  const ana = running.person("ana");
  const name = (await declare(ana, { Title: "Vertigo cluster down" }))!;

  await ana.run("Status update", { channel: name });
  await ana.submit({
    Status: "Identified",
    Impact: "Some payments fail.",
    "What is new": "Ben broke Vertigo",
  });

  const draft = wordsOf(running.person("chloe").directMessages().at(-1)!);
  assertStringIncludes(draft, "Draft for customers");
  assertStringIncludes(draft, "nothing was published");
  assertStringIncludes(
    draft,
    "Identified: We know what is wrong and are working on a fix.\n\nSome payments fail.\n\nNext update by 11:00 UTC.",
  );
  assert(!/vertigo|ben/i.test(draft), draft);
});

Deno.test("an update of a private incident is nowhere but in its channel", async () => {
  await using running = await startIncd({ settings: "demo" });
  const ana = running.person("ana");
  const name = (await declare(ana, {
    Title: "Zebrafish",
    "Who may see it": "Private",
  }))!;

  await ana.run("Status update", { channel: name });
  await ana.submit({ Impact: "Walrus", "What is new": "Zebrafish" });

  const channel = ana.channel(name);
  for (const other of running.workspace.state.channels.values()) {
    const members = [...other.members];
    if (
      other.id === channel.id ||
      other.kind === "im" && members.every((id) => channel.members.includes(id))
    ) continue;
    assert(!/walrus|zebrafish/i.test(JSON.stringify(other.messages)));
  }
  assertEquals(written(ana, "incidents"), []);
});

Deno.test("people who react with an eye or a tick are named on the update at the next tick, and in no timeline", async () => {
  await using running = await startIncd();
  const ana = running.person("ana");
  const ben = running.person("ben");
  const chloe = running.person("chloe");
  const name = (await declare(ana, { Title: "Checkout errors" }))!;
  await ben.join(name);
  await chloe.join(name);
  await ana.run("Status update", { channel: name });
  await ana.submit({ "What is new": "Rolling back" });
  const events = (await stored(running, "timeline")).length;
  const { ts } = written(ana, name).at(-1)!;

  await ben.react(name, ts, "eyes");
  await chloe.react(name, ts, "white_check_mark");
  await chloe.react(name, ts, "tada");
  await ana.react(name, ts, "eyes");
  await running.advance(5 * 60_000);

  const [said] = updates(ana, name);
  assertStringIncludes(
    said!,
    `Read by <@${ben.user.id}> and <@${chloe.user.id}>`,
  );
  assertEquals((await stored(running, "timeline")).length, events);

  await ben.unreact(name, ts, "eyes");
  await running.advance(5 * 60_000);

  const [later] = updates(ana, name);
  assertStringIncludes(later!, `Read by <@${chloe.user.id}>`);
  assert(!later!.includes(ben.user.id));
});

Deno.test("the step posts an update as the form does, and says why where it cannot", async () => {
  await using running = await startIncd();
  const ana = running.person("ana");
  const name = (await declare(ana, { Title: "Checkout errors" }))!;
  const channel_id = ana.channel(name).id;
  const run = async (inputs: Record<string, unknown>) =>
    (await runBuilt(running, [{
      function: "post_update",
      inputs: { channel_id, ...inputs },
    }]))[0]!;

  const posted = await run({
    text: "Rolled back",
    status: "monitoring",
    severity: "sev1",
    next_update_minutes: 0,
  });

  assertEquals(posted.outputs, {
    channel_id,
    status: "Monitoring",
    severity: "SEV1",
  });
  const [said] = updates(ana, name);
  assertStringIncludes(said!, "Investigating → *Monitoring*");
  assertStringIncludes(said!, "No further update is planned");
  const errors = [
    [{ text: "" }, "nothing has changed"],
    [{ status: "fine" }, 'status "fine" is not one of'],
    [{ status: "resolved" }, "Use Resolve, which asks what fixed it"],
    [{ severity: "p0" }, 'severity "p0" is not one of'],
    [{ text: "x".repeat(3001) }, "the text has 3001 characters"],
    [{ impact: "x".repeat(1001) }, "the impact has 1001 characters"],
  ] as const;
  for (const [inputs, why] of errors) {
    assertStringIncludes((await run(inputs)).error ?? "", why);
  }
  assertEquals(updates(ana, name).length, 1);
});

Deno.test("an update is read after six calls, and costs one more for each who is told privately", async () => {
  await using running = await startIncd({ settings: "demo" });
  const ana = running.person("ana");
  const name = (await declare(ana, { Title: "Checkout errors" }))!;
  await running.person("ben").press("incidents", "Follow");

  await ana.run("Status update", { channel: name });
  await ana.submit({ Status: "Monitoring", "What is new": "Rolled back" });

  const [form] = executions(running, "status_update_form");
  const [open, ...calls] = form!.calls.slice(form!.calls.indexOf("views.open"));
  assertEquals(open, "views.open");
  const submitted = calls.slice(calls.indexOf("views.update") + 1);
  assert(submitted.indexOf("chat.postMessage") < 6, submitted.join(", "));
  assertEquals(
    submitted.filter((method) => method === "chat.postMessage").length,
    // The channel, the thread, Ben, and the communications lead's draft.
    4,
  );
});

Deno.test("an update that dies at any of its calls is read once everywhere in the end, or is no update", async () => {
  for (let nth = 1, happened = true; happened; nth++) {
    for (const when of ["before", "after"] as const) {
      await using running = await startIncd({
        faults: [{ on: "death", function: "post_update", nth, when }],
      });
      const ana = running.person("ana");
      const ben = running.person("ben");
      const name = (await declare(ana, { Title: "Checkout errors" }))!;
      await ben.press("incidents", "Follow");
      await runBuilt(running, [{
        function: "post_update",
        inputs: {
          channel_id: ana.channel(name).id,
          text: "Rolled back",
          status: "monitoring",
          severity: "sev1",
        },
      }]);
      await running.advance(12 * 60_000);
      happened = running.faults[0]!.happened;

      const [announcement] = written(ana, "incidents");
      const isUpdate = (words: string) => words.includes("Rolled back");
      const events = (await stored(running, "timeline"))
        .filter(({ event }) => event.join("").includes('"updated"'));
      const seen = [
        updates(ana, name).length,
        ana.thread("incidents", announcement!.ts).length,
        ben.directMessages().map(wordsOf).filter(isUpdate).length,
        wordsOf(written(ana, name)[0]!).includes("*Status*\nMonitoring"),
        ana.channel(name).topic.includes("SEV1 · Monitoring"),
        wordsOf(announcement!).includes("*Status*\nMonitoring"),
      ].map(Number);
      assertEquals(
        seen,
        Array(6).fill(events.length),
        `dies ${when} call ${nth}`,
      );
    }
  }
});
