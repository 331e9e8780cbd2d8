import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { FILES } from "../../commands/setup/triggers.ts";
import {
  lastRead,
  set,
  setUp,
  startBare,
  triggerNames,
} from "../support/bare.ts";
import { declare, executions, stored, written } from "../support/incd.ts";

const ALL = FILES.map(({ name }) => name).sort();
const DONE = "✓ Incd is set up";

/** Every call that changes a trigger. */
function triggerCalls(running: Parameters<typeof executions>[0]): string[] {
  return executions(running).flatMap(({ calls }) => calls)
    .filter((call) =>
      /^workflows\.triggers\.(create|update|delete)/.test(call)
    );
}

Deno.test("from nothing but its own shortcut, Setup makes all that an incident needs", async () => {
  await using running = await startBare({ company: "solo" });
  const [user] = [...running.workspace.state.users.values()]
    .filter(({ isBot }) => !isBot);
  const person = running.person(user!.name);

  assertEquals(await setUp(person), "");

  assertEquals(triggerNames(running), ALL);
  assertStringIncludes(lastRead(person), DONE);
  assertEquals(person.directMessages().length, 1);
  await person.join("incidents");
  assertStringIncludes(person.canvas("incidents")!, "## Severities");
  const name = await declare(person, { Title: "Everything is down" });
  assertEquals(person.channel(name!).pins.length, 1);
  assertEquals(written(person, "incidents").length, 1);
});

Deno.test("run again, Setup changes nothing", async () => {
  await using running = await startBare();
  const ana = running.person("ana");
  await setUp(ana);
  const calls = triggerCalls(running).length;
  const canvas = ana.canvas("incidents");
  const triggers = JSON.stringify(running.workspace.engine.triggers.list());

  await running.advance(60_000);
  await setUp(ana);

  assertEquals(triggerCalls(running).length, calls);
  assertEquals(
    JSON.stringify(running.workspace.engine.triggers.list()),
    triggers,
  );
  assertEquals(ana.canvas("incidents"), canvas);
  assertEquals(ana.directMessages().length, 2, "one answer for each time");
  assertStringIncludes(lastRead(ana), DONE);
});

Deno.test("two admins at the same moment make each trigger once, and both read what came of it", async () => {
  for (const seed of [1, 2, 3, 4]) {
    await using running = await startBare({
      seed,
      settings: { rights: { settings: "everyone" } as never },
    });
    const [ana, priya] = [running.person("ana"), running.person("priya")];

    await ana.run("Set up Incd", { channel: "general" });
    await priya.run("Set up Incd", { channel: "general" });
    await Promise.all([ana.submit({}), priya.submit({})]);
    for (const late of [ana, priya]) {
      if (late.modal()) await late.submit({});
    }
    await running.settle();
    await running.advance(10 * 60_000);

    assertEquals(triggerNames(running), ALL, `seed ${seed}`);
    const read = [ana, priya].map((person) =>
      person.directMessages().length > 0
    );
    assertEquals(read, [true, true], `seed ${seed}`);
  }
});

Deno.test("what was deleted is made again, what was changed is put back in its place", async () => {
  await using running = await startBare();
  const ana = running.person("ana");
  await setUp(ana);
  const { triggers } = running.workspace.engine;
  const named = (name: string) =>
    triggers.list().find((trigger) => trigger.name === name)!;
  const url = named("Incident: finish").url;
  triggers.delete(named("Tick :35"));
  triggers.update(named("Incident: finish"), {
    ...named("Incident: declare").definition,
    name: "Incident: finish",
  });

  await running.advance(60_000);
  await setUp(ana);

  assertEquals(triggerNames(running), ALL);
  assertEquals(named("Incident: finish").workflow, "finish_declaration");
  assertEquals(named("Incident: finish").url, url);
});

Deno.test("where Slack wants a second between calls, all are made within two minutes", async () => {
  await using running = await startBare({
    assumptions: { triggerCallsNeedASecond: true, staleReads: true },
    limits: true,
  });
  const ana = running.person("ana");
  const { clock } = running.workspace;
  await running.advance(2_000);
  const begun = clock.now();

  await setUp(ana);

  assertEquals(triggerNames(running), ALL);
  assertStringIncludes(lastRead(ana), DONE);
  assert(clock.now() - begun < 120_000, `${clock.now() - begun} ms`);
});

Deno.test("a Setup that dies anywhere is finished by the tick, with nothing twice", async () => {
  // Every call at first; later one trigger after the other is made the same way.
  for (let nth = 1; nth <= 46; nth += nth < 12 ? 1 : 5) {
    const when = nth % 2 ? "before" : "after";
    await using running = await startBare({
      faults: [{ on: "death", function: "setup", nth, when }],
    });
    const ana = running.person("ana");

    await setUp(ana);
    if (!triggerNames(running).some((name) => name.startsWith("Tick"))) {
      // Nothing ticks yet: the person sees no end and presses again.
      await running.advance(60_000);
      await setUp(ana);
    }
    await running.advance(41 * 60_000);

    const what = `death ${when} call ${nth}`;
    assertEquals(triggerNames(running), ALL, what);
    assert(ana.canvas("incidents"), what);
    assertStringIncludes(lastRead(ana), DONE, what);
  }
});

Deno.test("calls that Slack refuses for a moment do not keep Setup from its end", async () => {
  for (const does of ["internal_error", "ratelimited", "breaks"] as const) {
    for (const when of ["before", "after"] as const) {
      for (
        const method of [
          "workflows.triggers.list",
          "workflows.triggers.create",
          "conversations.canvases.create",
          "workflows.featured.set",
          "chat.postMessage",
          "users.info",
        ]
      ) {
        await using running = await startBare({
          faults: [{
            on: "call",
            function: "setup",
            method,
            nth: 1,
            does,
            when,
          }],
        });
        const ana = running.person("ana");

        await setUp(ana);
        await running.advance(11 * 60_000);

        const what = `${does} ${when} ${method}`;
        assertEquals(triggerNames(running), ALL, what);
        assertStringIncludes(lastRead(ana), DONE, what);
        assertEquals(ana.directMessages().length, 1, what);
      }
    }
  }
});

Deno.test("a channel that cannot be used is refused in the form, and another taken", async () => {
  await using running = await startBare();
  const ana = running.person("ana");
  await running.person("priya").archive("incidents");

  const archived = await setUp(ana);
  await ana.submit({ "Announcement channel": "general" });

  assertStringIncludes(archived, "it is private or archived");
  assertStringIncludes(
    lastRead(ana),
    `announced in <#${ana.channel("general").id}>`,
  );
});

Deno.test("a private #incidents that Incd cannot see is said, not guessed", async () => {
  await using running = await startBare({ company: "solo" });
  const { state } = running.workspace;
  const [user] = [...state.users.values()].filter(({ isBot }) => !isBot);
  state.createChannel("incidents", user!.id, "private");

  const why = await setUp(running.person(user!.name));

  assertStringIncludes(why, "there is one already");
  assertEquals(triggerNames(running), ["Set up Incd"]);
});

Deno.test("whoever sets up Incd first becomes its admin; later only admins may, and others read so", async () => {
  await using running = await startBare();
  const [ben, chloe] = [running.person("ben"), running.person("chloe")];

  assertEquals(await setUp(ben), "");
  assertStringIncludes(await setUp(chloe), "only admins may");
  await chloe.close();
  assertEquals(await setUp(running.person("ana")), "", "a workspace admin");

  assertEquals(await setUp(ben), "");
  assertEquals(chloe.directMessages(), []);
});

Deno.test("a form that is closed sets up nothing", async () => {
  await using running = await startBare();
  const ana = running.person("ana");

  await ana.run("Set up Incd", { channel: "general" });
  await ana.close();
  await running.settle();

  assertEquals(triggerNames(running), ["Set up Incd"]);
  assertEquals(ana.directMessages(), []);
});

Deno.test("the triggers of monitors are left alone", async () => {
  await using running = await startBare();
  const webhook = (await import("../../triggers/alert.ts")).default;
  const { triggers } = running.workspace.engine;
  const make = () => triggers.create(webhook as never);
  const made = JSON.stringify([make(), make()]);

  await setUp(running.person("ana"));

  assertEquals(
    JSON.stringify(
      triggers.list().filter(({ type }) => type === "webhook"),
    ),
    made,
  );
});

Deno.test("the guide is a pinned message where canvases are not allowed, and follows the settings", async () => {
  await using running = await startBare({ assumptions: { canvases: "off" } });
  const ana = running.person("ana");

  await setUp(ana);
  const [before] = written(ana, "incidents");
  await set(running, {
    announcementChannel: ana.channel("incidents").id,
    admins: [ana.user.id],
    procedures: "Call <!channel> nobody at night",
  });
  await running.advance(6 * 60_000);

  const [after, ...more] = written(ana, "incidents");
  assertStringIncludes(lastRead(ana), "is pinned there");
  assertEquals(more, []);
  assertEquals(after!.ts, before!.ts);
  assertStringIncludes(JSON.stringify(after!.blocks), "nobody at night");
  assertEquals(ana.channel("incidents").pins.map(({ ts }) => ts), [before!.ts]);
});

Deno.test("the guide's canvas follows the settings, and somebody's own canvas is not touched", async () => {
  await using running = await startBare();
  const ana = running.person("ana");
  const { state } = running.workspace;
  state.canvases.create({
    title: "Ours",
    owner: ana.user.id,
    markdown: "# Lunch",
    channelId: ana.channel("general").id,
    isOfChannel: true,
  });

  await setUp(ana);
  await set(running, {
    announcementChannel: ana.channel("incidents").id,
    admins: [ana.user.id],
    procedures: "Breathe",
  });
  await running.advance(6 * 60_000);
  const canvas = ana.canvas("incidents")!;
  await setUp(ana, { "Announcement channel": "general" });

  assertStringIncludes(canvas, "Breathe");
  assertEquals(ana.canvas("general"), "# Lunch");
  assertEquals(written(ana, "general").length, 1, "a pinned message instead");
});

Deno.test("somebody deactivated in the settings is named by Setup, and by the daily self-test only when it is new", async () => {
  await using running = await startBare();
  const ana = running.person("ana");
  const tom = [...running.workspace.state.users.values()]
    .find(({ name }) => name === "tom")!;
  const settings = (commander: string) => ({
    announcementChannel: ana.channel("incidents").id,
    admins: [ana.user.id],
    types: [{ id: "outage", name: "Outage", roles: { commander } }] as never,
  });
  await set(running, settings(tom.id));

  await setUp(ana);
  const atSetup = lastRead(ana);
  await running.advance(2 * 24 * 3_600_000);
  const twoDaysLater = ana.directMessages().length;
  await set(running, settings(ana.user.id));
  await running.advance(24 * 3_600_000);

  assertStringIncludes(
    atSetup,
    `<@${tom.id}> has a deactivated account. Named for incident commander of Outage`,
  );
  assertEquals(twoDaysLater, 1, "nothing new");
  assertStringIncludes(lastRead(ana), "✓ What was wrong with Incd is mended");
});

Deno.test("what breaks later is told to the admins the next morning, once, and triggers come back", async () => {
  await using running = await startBare();
  const ana = running.person("ana");
  await setUp(ana);
  const { triggers } = running.workspace.engine;
  triggers.delete(
    triggers.list().find(({ name }) => name === "Incident: declare")!,
  );
  await running.person("priya").archive("incidents");

  await running.advance(24 * 3_600_000);
  const told = ana.directMessages().map((m) => JSON.stringify(m));
  await running.advance(24 * 3_600_000);

  assertEquals(told.length, 2);
  assertStringIncludes(told[1]!, "*Incident: declare* is missing");
  assertStringIncludes(told[1]!, "is archived");
  assertEquals(triggerNames(running), ALL);
  assertStringIncludes(lastRead(ana), "Mended");
  await running.advance(3 * 24 * 3_600_000);
  assertEquals(ana.directMessages().length, 3);
});

Deno.test("a new version's triggers are made by the tick", async () => {
  await using running = await startBare();
  await setUp(running.person("ana"));
  const [item] = (await stored(running, "settings"))
    .filter(({ name }) => name === "setup");
  const state = JSON.parse(item!.setup.join(""));
  delete state.written["Incident: finish"];
  await running.api("apps.datastore.update", {
    datastore: "settings",
    item: { name: "setup", setup: [JSON.stringify(state)] },
  });
  const { triggers } = running.workspace.engine;
  triggers.delete(
    triggers.list().find(({ name }) => name === "Incident: finish")!,
  );

  await running.advance(6 * 60_000);

  assertEquals(triggerNames(running), ALL);
});
