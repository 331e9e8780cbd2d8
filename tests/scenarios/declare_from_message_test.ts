import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import {
  executions,
  incidents,
  startIncd,
  stored,
  wordsOf,
  written,
} from "../support/incd.ts";
import { ALERT, high } from "../support/storm.ts";
import { recordIn } from "../support/record_in.ts";

Deno.test("a 🔥 on a message makes it an incident, once, whoever else burns it", async () => {
  await using running = await startIncd({ settings: "demo" });
  const [ana, ben] = [running.person("ana"), running.person("ben")];
  const general = running.workspace.state.channelNamed("general")!;
  await running.api("conversations.join", { channel: general.id });
  const text = "Checkout is <!channel> *slow*\nSince the deploy at nine";
  await ana.post("general", text);
  const { ts } = ana.channel("general").messages.at(-1)!;
  await running.advance(3 * 60_000);

  await Promise.all([
    ana.react("general", ts, "fire"),
    ben.react("general", ts, "fire"),
  ]);
  await running.settle();
  await ana.unreact("general", ts, "fire");
  await ana.react("general", ts, "fire");
  await running.settle();

  const [name, ...more] = incidents(ana);
  assertEquals(more, []);
  const record = await recordIn(running, name!);
  assertEquals(record.opening, "done");
  assertStringIncludes(record.title, "Checkout is");
  assertStringIncludes(record.description, "Since the deploy at nine");
  assertStringIncludes(record.description, "https://");
  assertEquals(record.lifecycle.detectedAt, Math.floor(Number(ts) * 1000));
  const earliest = (await stored(running, "timeline"))
    .toSorted((a, b) => a.at - b.at)[0];
  assertStringIncludes(JSON.stringify(earliest), "Checkout is");
  const answers = ana.thread("general", ts);
  assertEquals(answers.length, 1);
  assertStringIncludes(wordsOf(answers[0]!), `<#${record.channel}>`);
});

Deno.test("a 🔥 in an incident's channel, or where Incd is not, declares nothing", async () => {
  await using running = await startIncd({ settings: "demo" });
  const ana = running.person("ana");
  await ana.run("Incident: declare", { channel: "general" });
  await ana.submit({ Title: "Checkout errors" });
  const [name] = incidents(ana);
  await ana.post(name!, "it burns");
  const { ts } = ana.channel(name!).messages.at(-1)!;

  await ana.react(name!, ts, "fire");
  await running.settle();

  await ana.post("general", "This one too");
  await ana.react(
    "general",
    ana.channel("general").messages.at(-1)!.ts,
    "fire",
  );
  await running.settle();

  assertEquals(incidents(ana), [name]);
  assertEquals(
    executions(running, "on_event").filter(({ status }) => status === "failed"),
    [],
  );
});

Deno.test("a 🔥 in a private channel declares a private incident", async () => {
  await using running = await startIncd({ settings: "demo" });
  const ana = running.person("ana");
  const { workspace } = running;
  const channel = workspace.state.createChannel(
    "secret-plans",
    ana.user.id,
    "private",
  );
  channel.members.add(workspace.bot.id);
  await ana.post("secret-plans", "Somebody reads our mail");
  const { ts } = ana.channel("secret-plans").messages.at(-1)!;

  await ana.react("secret-plans", ts, "fire");
  await running.settle();

  const [name] = incidents(ana);
  assert(name);
  assertEquals((await recordIn(running, name)).private, true);
  assertEquals(written(running.person("yuki"), "incidents"), []);
});

Deno.test("a message without words is refused, to the person alone; the 🔥 taken away again declares nothing", async () => {
  await using running = await startIncd({ settings: "demo" });
  const ana = running.person("ana");
  await ana.post("general", "Slow?");
  const { ts } = ana.channel("general").messages.at(-1)!;
  const before = executions(running, "on_event").length;

  await ana.react("general", ts, "thumbsup");
  await running.settle();

  assertEquals(executions(running, "on_event").length, before);
  assertEquals(incidents(ana), []);
});

Deno.test("a 🔥 on an alert of Incd's own declares from the alert", async () => {
  await using running = await startIncd({ settings: "demo" });
  const ana = running.person("ana");
  await running.webhook(ALERT, { ...high(1), severity: "low" });
  await running.settle();
  const [message] = written(ana, "alerts");

  await ana.react("alerts", message!.ts, "fire");
  await running.settle();

  const [name] = incidents(ana);
  const record = await recordIn(running, name!);
  assertEquals(record.alerts.length, 1);
  assertEquals(record.declarer, ana.user.id);
});
