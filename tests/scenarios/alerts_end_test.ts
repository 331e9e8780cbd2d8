import { assertEquals, assertStringIncludes } from "@std/assert";
import { demoSettings } from "../../dev/demo/settings.ts";
import type { Settings } from "../../domain/settings/settings.ts";
import type { RunningWorkspace } from "../../workspace/mod.ts";
import type { Workspace } from "../../workspace/workspace.ts";
import {
  incidents,
  startIncd,
  stored,
  wordsOf,
  written,
} from "../support/incd.ts";
import { ALERT, high } from "../support/storm.ts";

const MINUTE_MS = 60_000;
const NINE = Date.UTC(2026, 10, 23, 9);

const settings = (more: Partial<Settings>) => (workspace: Workspace) => ({
  ...demoSettings(workspace),
  ...more,
});

async function send(running: RunningWorkspace, body: Record<string, string>) {
  await running.webhook(ALERT, body);
  await running.settle();
}

Deno.test("a live incident that nobody has touched is resolved when all its alerts have cleared, if the team wants it", async () => {
  for (const touched of [false, true]) {
    await using running = await startIncd({
      settings: settings({ alertsOpen: "live", alertsResolve: true }),
    });
    const ana = running.person("ana");
    await send(running, high(1));
    await send(running, { ...high(41), status: "firing" });
    const [name] = incidents(ana);
    await ana.join(name!);
    if (touched) await ana.post(name!, "I am looking");

    await send(running, { ...high(1), status: "resolved" });
    await running.advance(11 * MINUTE_MS);
    const [half] = await stored(running, "incidents");
    await send(running, { ...high(41), status: "resolved" });
    await running.advance(11 * MINUTE_MS);
    const [all] = await stored(running, "incidents");

    const statuses = [half, all].map((record) =>
      JSON.parse(record!.lifecycle.join("")).phases.at(-1).status
    );
    assertEquals(statuses[0], "investigating");
    assertEquals(statuses[1], touched ? "investigating" : "resolved");
  }
});

Deno.test("a maintenance window holds alerts back and lets ends through; what still fires after it comes as new", async () => {
  await using running = await startIncd({
    settings: settings({
      maintenance: [{
        id: "upgrade",
        name: "Upgrade",
        from: NINE,
        until: NINE + 30 * MINUTE_MS,
        services: [],
        source: "",
        words: "check 1",
      }],
    }),
  });
  const ana = running.person("ana");

  await send(running, high(1));
  await send(running, high(10));
  await send(running, { ...high(10), status: "resolved" });
  assertEquals([incidents(ana), written(ana, "alerts").length], [[], 0]);
  await running.advance(36 * MINUTE_MS);

  assertEquals(incidents(ana).length, 1);
  const shown = written(ana, "alerts").map(wordsOf);
  assertEquals(shown.length, 1);
  assertStringIncludes(shown[0]!, "check 1");
});

Deno.test("a message that Slack did not take is drawn by the tick", async () => {
  await using running = await startIncd({
    settings: "demo",
    faults: [
      {
        on: "call",
        function: "on_alert",
        method: "chat.postMessage",
        nth: 1,
        does: "internal_error",
      },
      {
        on: "call",
        function: "on_alert",
        method: "chat.postMessage",
        nth: 2,
        does: "internal_error",
      },
    ],
  });
  const ana = running.person("ana");

  await send(running, { ...high(1), severity: "low" });
  await running.advance(6 * MINUTE_MS);

  const shown = written(ana, "alerts").map(wordsOf);
  assertEquals(shown.length, 1);
  assertStringIncludes(shown[0]!, "check 1");
});

Deno.test("an alert of which nobody hears any more is taken as cleared after a day, and says so", async () => {
  await using running = await startIncd({ settings: "demo" });
  const ana = running.person("ana");

  await send(running, { ...high(1), severity: "low" });
  await running.advance(24 * 60 * MINUTE_MS + 10 * MINUTE_MS);

  const [shown] = written(ana, "alerts").map(wordsOf);
  assertStringIncludes(shown!, "not heard of for a day");
});

Deno.test("admins set what alerts do, and plan maintenance, in the settings", async () => {
  await using running = await startIncd({ settings: "demo" });
  const ana = running.person("ana");
  await ana.run("Incident settings", { channel: "general" });

  await ana.submit({ "What do you want to set?": "Alerts" });
  await ana.submit({
    "What do they open?": "An incident",
    "Minutes until Incd decides about a maybe-incident": "15",
  });
  await ana.submit({ "What do you want to set?": "Maintenance" });
  await ana.submit({ "Which one?": "Add a maintenance window" });
  const answer = await ana.submit({
    Name: "Database upgrade",
    Until: String(NINE / 1000 - 3600),
  });
  await ana.submit({
    Name: "Database upgrade",
    Until: String(NINE / 1000 + 3600),
  });

  assertEquals(answer, {
    ok: false,
    error: "Cannot save: it ends before it begins",
    errors: { until: "Cannot save: it ends before it begins" },
  });
  const kept = JSON.stringify(await stored(running, "settings"));
  assertStringIncludes(kept, "Maintenance: *Database upgrade* added");
  assertStringIncludes(kept, "What an alert opens: triage → live");
});
