import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { demoSettings } from "../../dev/demo/settings.ts";
import type { RunningWorkspace } from "../../workspace/mod.ts";
import { incidents, startIncd, wordsOf, written } from "../support/incd.ts";
import { setUp } from "../support/bare.ts";
import { recordIn } from "../support/record_in.ts";
import { ALERT, high, keptAlerts } from "../support/storm.ts";
import { runBuilt } from "../support/workflow_builder.ts";

const MINUTE_MS = 60_000;

async function send(running: RunningWorkspace, body: Record<string, string>) {
  await running.webhook(ALERT, body);
  await running.settle();
}

Deno.test("when all alerts of an incident have cleared its card and its channel say so; it fires again, and the same incident goes on", async () => {
  await using running = await startIncd({ settings: "demo" });
  const ana = running.person("ana");
  await send(running, high(1));
  await send(running, high(41));
  const [name] = incidents(ana);

  await send(running, { ...high(1), status: "resolved" });
  const half = written(ana, name!).map(wordsOf).join("\n");
  await send(running, { ...high(41), status: "OK" });
  const all = written(ana, name!).map(wordsOf);
  await ana.run("Accept", { channel: name! });
  await ana.run("Resolve", { channel: name! });
  await ana.submit({ "What fixed it?": "A restart" });
  await running.advance(20 * MINUTE_MS);
  await send(running, high(1));

  assertStringIncludes(half, "1 firing");
  assertStringIncludes(all[0]!, "All have cleared (2)");
  assert(
    all.slice(1).some((words) => words.includes("All 2 alerts have cleared")),
    all.slice(1).join("\n"),
  );
  assertEquals(incidents(ana), [name]);
  const { lifecycle } = await recordIn(running, name!);
  assertEquals(lifecycle.phases.map(({ status }) => status).slice(-2, -1), [
    "resolved",
  ]);
});

Deno.test("a retry of what is long over, and an end of what nobody knew of, change nothing", async () => {
  await using running = await startIncd({ settings: "demo" });
  const ana = running.person("ana");
  const low = {
    ...high(1),
    severity: "low",
    starts_at: "2026-11-23T08:50:00Z",
  };

  await send(running, { ...high(7), status: "resolved" });
  await send(running, low);
  await send(running, {
    ...low,
    status: "resolved",
    ends_at: "2026-11-23T08:58:00Z",
  });
  await send(running, low);

  const [alert, ...more] = await keptAlerts(running);
  assertEquals(more, []);
  assertEquals([alert!.state, alert!.count], ["cleared", 2]);
  assertEquals(written(ana, "alerts").length, 1);
});

Deno.test("an alert of a service with a channel of its own is shown there", async () => {
  await using running = await startIncd({
    settings: (workspace) => {
      const demo = demoSettings(workspace);
      const channel = workspace.state.channelNamed("payments")!.id;
      return {
        ...demo,
        services: demo.services!.map((service) => ({ ...service, channel })),
      };
    },
  });
  const ana = running.person("ana");
  const before = written(ana, "payments").length;

  await send(running, { ...high(1), severity: "low", service: "checkout" });

  assertEquals(written(ana, "payments").length, before + 1);
  assertEquals(written(ana, "alerts"), []);
});

Deno.test("an admin's own workflow takes in alerts and goes on with their incident", async () => {
  await using running = await startIncd({ settings: "demo" });
  const ana = running.person("ana");

  const [taken] = await runBuilt(running, [
    {
      function: "on_alert",
      inputs: { source: "cron", title: "Nightly job failed", severity: "P1" },
    },
    {
      function: "assign_roles",
      inputs: {
        channel_id: "{{steps.0.channel_id}}",
        declaration: "{{steps.0.declaration}}",
        card: "{{steps.0.card}}",
      },
    },
  ]);
  const [quiet] = await runBuilt(running, [{
    function: "on_alert",
    inputs: { source: "cron", title: "A little slow", severity: "P4" },
  }]);

  const [name] = incidents(ana);
  assertEquals(ana.channel(name!).id, taken!.outputs?.channel_id);
  assertEquals([taken!.status, quiet!.status], ["completed", "completed"]);
  assertEquals(quiet!.outputs?.channel_id, undefined);
});

Deno.test("a delivery that cannot be kept is seen to all the same", async () => {
  await using running = await startIncd({
    settings: "demo",
    faults: [{
      on: "call",
      function: "on_alert",
      method: "apps.datastore.put",
      nth: 1,
      does: "internal_error",
    }],
  });

  await send(running, high(1));

  assertEquals(incidents(running.person("ana")).length, 1);
});

Deno.test("a channel for alerts that is archived is named when Incd looks at itself; alerts are shown elsewhere meanwhile", async () => {
  await using running = await startIncd({
    settings: (workspace) => ({
      ...demoSettings(workspace),
      alertChannel: workspace.state.channelNamed("payments")!.id,
    }),
  });
  const ana = running.person("ana");
  await ana.archive("payments");

  await send(running, { ...high(1), severity: "low" });
  await setUp(ana);

  assertEquals(written(ana, "alerts").length, 1);
  const read = ana.directMessages().map(wordsOf).join("\n");
  assertStringIncludes(read, "where alerts are shown, is archived");
});

Deno.test("an incident that Slack did not open for an alert is opened once, whichever of its group comes next", async () => {
  for (const when of ["before", "after"] as const) {
    await using running = await startIncd({
      settings: "demo",
      faults: [{
        on: "call",
        function: "on_alert",
        method: "conversations.create",
        nth: 1,
        does: "internal_error",
        when,
      }],
    });
    await running.advance(2_000);

    await send(running, high(1));
    await send(running, high(41));
    await running.advance(11 * MINUTE_MS);

    const [name, ...more] = incidents(running.person("ana"));
    assertEquals(more, [], when);
    const { alerts, title } = await recordIn(running, name!);
    assertEquals([alerts.length, title], [2, high(1).title], when);
  }
});

Deno.test("a message that Slack posted without saying so is the one that counts", async () => {
  await using running = await startIncd({
    settings: "demo",
    faults: [{
      on: "call",
      function: "on_alert",
      method: "chat.postMessage",
      nth: 1,
      does: "breaks",
      when: "after",
    }],
  });
  await running.advance(2_000);
  const low = { ...high(1), severity: "low" };

  await send(running, low);
  await send(running, low);
  await running.advance(6 * MINUTE_MS);

  const [shown, ...more] = written(running.person("ana"), "alerts");
  assertEquals(more, []);
  assertStringIncludes(wordsOf(shown!), "Came 2 times");
});
