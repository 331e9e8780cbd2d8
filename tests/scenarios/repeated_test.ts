import { assertEquals } from "@std/assert";
import { aftermath } from "../support/aftermath.ts";
import {
  declare,
  executions,
  incidents,
  startIncd,
  stored,
  unhurried,
  written,
} from "../support/incd.ts";
import { declareByWebhook } from "../support/admins_webhook.ts";

const ALERT = {
  source: "alertmanager",
  title: "Checkout errors",
  severity: "sev1",
};

/** What follows the form. */
const STEPS = [
  "create_incident_channel",
  "assign_roles",
  "log_to_timeline",
  "announce",
];

for (const step of STEPS) {
  for (
    const [when, ms] of [["at once", 0], [
      "after two minutes",
      120_000,
    ]] as const
  ) {
    Deno.test(`the step ${step} delivered again ${when} changes nothing`, async () => {
      await using running = await startIncd({ settings: "demo" });
      await declare(running.person("ana"), {
        Title: "Checkout errors",
        Scenario: "Payments failing",
      });
      const before = await aftermath(running);
      await running.advance(ms);

      const [first] = executions(running, step);
      running.workspace.engine.redeliver(first!.id);
      await running.settle();

      assertEquals(await aftermath(running), before);
    });
  }
}

Deno.test("each step delivered twice at the same moment gives what once gives", async () => {
  await using once = await startIncd({ settings: "demo" });
  await using twice = await startIncd({ settings: "demo" });
  const { engine } = twice.workspace;
  const values = { Title: "Checkout errors", Scenario: "Payments failing" };

  await declare(once.person("ana"), values);
  const seen = new Set<string>();
  const stop = twice.workspace.state.onChange(() => {
    for (const { id, callbackId, status } of engine.executions) {
      if (!STEPS.includes(callbackId) || status !== "running") continue;
      if (seen.has(id)) continue;
      seen.add(id);
      queueMicrotask(() => engine.redeliver(id));
    }
  });
  await declare(twice.person("ana"), values);
  await twice.settle();
  stop();

  assertEquals(seen.size, 4, "every step was delivered twice");
  assertEquals(await aftermath(twice), await aftermath(once));
});

for (
  const [when, ms] of [
    ["at the same moment", 0],
    ["twenty seconds later", 20_000],
    ["nine minutes later, across the ten-minute mark", 9 * 60_000],
  ] as const
) {
  Deno.test(`the same alert sent again ${when} is one incident`, async () => {
    await using running = await startIncd({ settings: unhurried });
    // 09:05: nine minutes later is in another ten minutes of the hour.
    await running.advance(5 * 60_000);

    await declareByWebhook(running, ALERT);
    if (ms) {
      await running.settle();
      await running.advance(ms);
    }
    await declareByWebhook(running, ALERT);
    await running.settle();
    await running.advance(15 * 60_000);

    const marta = running.person("marta");
    assertEquals(incidents(marta), ["incd-261123-checkout-errors"]);
    assertEquals(written(marta, incidents(marta)[0]!).length, 1);
    assertEquals(written(marta, "incidents").length, 1);
    assertEquals((await stored(running, "incidents")).length, 1);
    assertEquals((await stored(running, "timeline")).length, 3);
    assertEquals(running.person("sam").directMessages().length, 1);
  });
}

Deno.test("the same alert an hour later is a new incident", async () => {
  await using running = await startIncd();

  await declareByWebhook(running, ALERT);
  await running.settle();
  await running.advance(3_600_000);
  await declareByWebhook(running, ALERT);
  await running.settle();

  assertEquals(incidents(running.person("ana")), [
    "incd-261123-checkout-errors",
    "incd-261123-checkout-errors-2",
  ]);
});

Deno.test("one dedup key is one incident, whatever the text says by now", async () => {
  await using running = await startIncd();

  await declareByWebhook(running, { ...ALERT, dedup_key: "k1" });
  await running.settle();
  await declareByWebhook(running, {
    ...ALERT,
    title: "Checkout errors (14 %)",
    dedup_key: "k1",
  });
  await running.settle();

  assertEquals(incidents(running.person("ana")).length, 1);
});

Deno.test("the form delivered twice opens once, and what is sent from it counts", async () => {
  await using running = await startIncd();
  const ana = running.person("ana");
  await ana.run("Incident: declare", { channel: "general" });

  running.workspace.engine.redeliver(executions(running)[0]!.id);
  await running.settle();
  await ana.submit({ Title: "Checkout errors" });

  assertEquals(incidents(ana), ["incd-261123-checkout-errors"]);
  assertEquals(ana.modal(), undefined);
  assertEquals(ana.directMessages().length, 2, "briefing and ✓, no complaint");
});
