import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { lastRead, setUp, startBare } from "../support/bare.ts";
import type { RunningWorkspace } from "../../workspace/mod.ts";
import type { Person } from "../../workspace/people.ts";
import {
  incidents,
  startIncd,
  stored,
  wordsOf,
  written,
} from "../support/incd.ts";
import { ALERT, high } from "../support/storm.ts";

/** Connects a monitor and answers what the form showed. */
async function connect(
  running: RunningWorkspace,
  person: Person,
  kind = "Prometheus Alertmanager",
): Promise<{ token: string; shown: string }> {
  await person.run("Connect a monitor", { channel: "general" });
  await person.submit({ "Which one?": "Connect another monitor" });
  await person.submit({ "What is it?": kind, Name: "Prod Alerts" });
  await running.settle();
  return secretIn(person);
}

function secretIn(person: Person): { token: string; shown: string } {
  const shown = JSON.stringify(person.modal());
  return {
    token: /token[^A-Za-z0-9]+(?:t)?([A-Za-z0-9]{32})/.exec(shown)![1]!,
    shown,
  };
}

async function send(
  running: RunningWorkspace,
  body: Record<string, string>,
  name = "Monitor: Prod Alerts",
) {
  await running.webhook(name, body);
  await running.settle();
}

function triggers(running: RunningWorkspace) {
  return running.workspace.engine.triggers.list()
    .filter(({ name }) => name.startsWith("Monitor: "));
}

function privately(person: Person): string {
  return lastRead(person);
}

Deno.test("a monitor is connected in the form: what to paste is shown once, and its first alert turns the message to ✓", async () => {
  await using running = await startIncd({ settings: "demo" });
  const ana = running.person("ana");

  const { token, shown } = await connect(running, ana);
  const waiting = privately(ana);
  await ana.close();
  await send(running, {
    ...high(1),
    severity: "low",
    source: "whatever",
    token,
  });
  await ana.run("Connect a monitor", { channel: "general" });

  assertStringIncludes(shown, triggers(running)[0]!.url!);
  assertStringIncludes(shown, "webhook_configs");
  assertStringIncludes(shown, "prod-alerts");
  assertStringIncludes(waiting, "Waiting for the first delivery");
  assertStringIncludes(privately(ana), "✓ Prod Alerts is connected");
  assertStringIncludes(privately(ana), "Service 1 is failing");
  assertStringIncludes(JSON.stringify(ana.modal()), "✓ last delivery");
  const kept = JSON.stringify(await stored(running, "monitors"));
  assertEquals(kept.includes(token), false, "the token is kept nowhere");
  assertEquals(written(ana, "alerts").length, 1);
});

Deno.test("a wrong token or no title is counted and told to admins once, and is never an incident", async () => {
  await using running = await startIncd({
    settings: "demo",
    assumptions: { staleReads: true },
  });
  await running.advance(2_000);
  const ana = running.person("ana");
  const { token } = await connect(running, ana);
  await ana.close();
  const before = ana.directMessages().length;

  await Promise.all(
    [0, 1, 2, 3].map((n) =>
      running.webhook("Monitor: Prod Alerts", { ...high(n), token: "guessed" })
    ),
  );
  await running.settle();
  await running.advance(6 * 60_000);
  await send(running, { title: " ", token, severity: "critical" });
  // What is looked at right after a write may be older.
  await running.advance(2_000);

  assertEquals(incidents(ana), []);
  assertEquals(written(ana, "alerts"), []);
  const [{ refused }] = await stored(running, "monitors") as [
    { refused: number },
  ];
  assertEquals(refused, 5);
  assertEquals(ana.directMessages().length, before + 1, "told once");
  assertStringIncludes(privately(ana), "What Prod Alerts sent is no alert");
});

Deno.test("after a rotation both addresses work until the first delivery with the new token", async () => {
  await using running = await startIncd({ settings: "demo" });
  const ana = running.person("ana");
  const old = await connect(running, ana);
  await ana.close();
  const [first] = triggers(running);
  const low = { ...high(1), severity: "low" };

  await ana.run("Connect a monitor", { channel: "general" });
  await ana.submit({ "Which one?": "Prod Alerts" });
  await ana.submit({
    "What do you want to do?": "Make a new address and token",
  });
  await ana.submit({});
  const fresh = secretIn(ana);
  await ana.close();
  assertEquals(triggers(running).length, 2);
  await running.workspace.engine.fireWebhook(first!.url!, {
    contentType: "application/json",
    body: JSON.stringify({ ...low, token: old.token }),
  });
  await running.settle();
  const second = triggers(running).find(({ id }) => id !== first!.id)!;
  await running.workspace.engine.fireWebhook(second.url!, {
    contentType: "application/json",
    body: JSON.stringify({ ...low, token: fresh.token }),
  });
  await running.settle();
  await send(running, { ...low, token: old.token });

  assertEquals(triggers(running).map(({ id }) => id), [second.id]);
  const [shown] = written(ana, "alerts").map(wordsOf);
  assertStringIncludes(shown!, "Came 2 times");
});

Deno.test("a disconnected monitor's address is gone, and the name can be taken again", async () => {
  await using running = await startIncd({ settings: "demo" });
  const ana = running.person("ana");
  await connect(running, ana);
  await ana.close();
  await ana.run("Connect a monitor", { channel: "general" });
  await ana.submit({ "Which one?": "Connect another monitor" });
  const twice = await ana.submit({
    "What is it?": "Grafana",
    Name: "prod alerts",
  });
  await ana.close();
  await ana.close();

  await ana.run("Connect a monitor", { channel: "general" });
  await ana.submit({ "Which one?": "Prod Alerts" });
  await ana.submit({ "What do you want to do?": "Disconnect it" });
  await ana.submit({});

  assert(!twice.ok);
  assertStringIncludes(JSON.stringify(twice), "is connected already");
  assertEquals(triggers(running), []);
  await ana.close();
  await ana.close();
  await ana.close();
  await connect(running, ana);
  assertEquals(triggers(running).length, 1);
});

Deno.test("a team says what its monitor's words mean, and sees how a sample is read", async () => {
  await using running = await startIncd({ settings: "demo" });
  const ana = running.person("ana");
  const { token } = await connect(running, ana);
  await ana.close();
  await ana.run("Connect a monitor", { channel: "general" });
  await ana.submit({ "Which one?": "Prod Alerts" });
  await ana.submit({ "What do you want to do?": "Say what its words mean" });
  const wrong = await ana.submit({ "Its severities": "urgent-ish = very" });
  await ana.submit({ "Its severities": "Urgent-ish = high" });
  await ana.submit({ "What do you want to do?": "Try a sample" });
  await ana.submit({
    "What the monitor sends": JSON.stringify({
      title: "Disk <!channel> full",
      severity: "URGENT ish",
      status: "what?",
    }),
  });
  const read = JSON.stringify(ana.modal());
  await send(running, { ...high(1), severity: "urgent-ish", token });

  assertStringIncludes(JSON.stringify(wrong), "is not one of");
  assertStringIncludes(read, "firing · high");
  assertStringIncludes(read, "Disk &lt;!channel&gt; full");
  assertStringIncludes(read, "Not known: status");
  assertEquals(incidents(ana).length, 1);
});

Deno.test("only admins connect monitors, and others read so", async () => {
  await using running = await startIncd({ settings: "demo" });
  const ben = running.person("ben");

  await ben.run("Connect a monitor", { channel: "general" });

  assertStringIncludes(JSON.stringify(ben.modal()), "admins");
});

Deno.test("an address that cannot be made leaves nothing half made: the next try makes one", async () => {
  await using running = await startIncd({
    settings: "demo",
    faults: [{
      on: "call",
      function: "monitors_form",
      method: "workflows.triggers.create",
      nth: 1,
      does: "internal_error",
      when: "after",
    }],
  });
  const ana = running.person("ana");
  await ana.run("Connect a monitor", { channel: "general" });
  await ana.submit({ "Which one?": "Connect another monitor" });
  const values = { "What is it?": "Grafana", Name: "Prod Alerts" };

  const first = await ana.submit(values);
  await ana.submit(values);

  assert(!first.ok);
  assertEquals(triggers(running).length, 1);
  assertStringIncludes(
    JSON.stringify(ana.modal()),
    triggers(running)[0]!.url!,
  );
});

Deno.test("Setup leaves the addresses of monitors alone", async () => {
  await using running = await startBare();
  const ana = running.person("ana");
  await setUp(ana);
  await connect(running, ana);
  await ana.close();
  await ana.close();
  const [before] = triggers(running);

  await running.advance(60_000);
  await setUp(ana);
  await running.advance(11 * 60_000);

  assertEquals(triggers(running), [before]);
});

Deno.test("an alert that is no incident is kept quiet for a time, with the reason; then it comes again", async () => {
  await using running = await startIncd({ settings: "demo" });
  const ana = running.person("ana");
  const low = { ...high(1), severity: "low" };
  await running.webhook(ALERT, low);
  await running.settle();

  await ana.press("alerts", "Not an incident");
  await ana.submit({ "Why not?": "A nightly job" });
  const [muted] = written(ana, "alerts").map(wordsOf);
  await running.webhook(ALERT, low);
  await running.settle();
  await running.advance(8 * 3_600_000 + 6 * 60_000);
  const [after] = written(ana, "alerts").map(wordsOf);

  assertStringIncludes(muted!, "A nightly job");
  assertEquals(after!.includes("A nightly job"), false);
  assertStringIncludes(after!, "Came 2 times");
});

Deno.test("what was kept quiet by mistake is shown again with one click", async () => {
  await using running = await startIncd({ settings: "demo" });
  const ana = running.person("ana");
  await running.webhook(ALERT, { ...high(1), severity: "low" });
  await running.settle();
  await ana.press("alerts", "Not an incident");
  await ana.submit({ "Why not?": "A nightly job" });

  await ana.press("alerts", "Unmute");
  await running.settle();

  const [shown] = written(ana, "alerts").map(wordsOf);
  assertEquals(shown!.includes("A nightly job"), false);
  assertStringIncludes(shown!, "Not an incident");
});

Deno.test("somebody declares from an alert with one click", async () => {
  await using running = await startIncd({ settings: "demo" });
  const ben = running.person("ben");
  await running.webhook(ALERT, { ...high(1), severity: "low" });
  await running.settle();

  await ben.press("alerts", "Declare");
  await running.settle();

  const [name] = incidents(ben);
  assert(name, "Ben is in it");
  const [card] = written(ben, name).map(wordsOf);
  assertStringIncludes(card!, "Investigating");
  assertStringIncludes(
    written(ben, "alerts").map(wordsOf)[0]!,
    "belongs to <#",
  );
});
