import { assertEquals, assertStringIncludes } from "@std/assert";
import {
  executions,
  incidents,
  startIncd,
  stored,
  wordsOf,
  written,
} from "../support/incd.ts";
import { runBuilt } from "../support/workflow_builder.ts";
import { declareByWebhook } from "../support/admins_webhook.ts";

const ALERT = {
  source: "alertmanager",
  title: "Checkout answers with errors",
  severity: "sev2",
  type: "outage",
  description: "5xx above 10 %",
};

Deno.test("the curl that the page shows for alerts puts one before people", async () => {
  await using running = await startIncd({ settings: "demo" });
  const served = await running.serve();
  const state = await (await fetch(`${served.url}/page/state`)).json();
  const { curl } = state.webhooks.find(({ name }: { name: string }) =>
    name === "Alert: from a monitor"
  );
  const url = curl.match(/'(http[^']+)'/)[1];
  const body = curl.match(/-d '([\s\S]+)'/)[1];

  const response = await fetch(url, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body,
  });
  const answer = await response.json();
  await running.settle();
  const shown = written(running.person("ana"), "alerts").map(wordsOf);
  await served.stop();

  assertEquals([response.status, answer], [200, { ok: true }]);
  assertEquals(shown.length, 1);
  assertStringIncludes(shown[0]!, JSON.parse(body).title);
});

Deno.test("a monitor's incident has its people, and says who declared", async () => {
  await using running = await startIncd({ settings: "demo" });

  await declareByWebhook(running, ALERT);
  await running.settle();

  const daniel = running.person("daniel");
  const [name] = incidents(daniel);
  const [card] = written(daniel, name!);
  const words = wordsOf(card!);
  assertStringIncludes(words, "Declared by alertmanager");
  assertStringIncludes(words, "nobody is in command");
  assertEquals(written(daniel, "incidents").length, 1);
});

Deno.test("a nested body is refused as Slack does, and nothing starts", async () => {
  await using running = await startIncd();

  const { answer } = await declareByWebhook(running, {
    ...ALERT,
    labels: { service: "checkout" },
  });
  await running.settle();

  assertEquals(answer.ok, false);
  assertEquals(answer.error, "parameter_validation_failed");
  assertEquals(executions(running), []);
});

Deno.test("a monitor's unknown severity becomes the default and is said on the card", async () => {
  await using running = await startIncd();

  await declareByWebhook(running, { ...ALERT, severity: "p1", type: "" });
  await running.settle();

  const [record] = await stored(running, "incidents");
  assertEquals([record!.severity, record!.type], ["sev3", "outage"]);
  const ana = running.person("ana");
  await ana.join(record!.name);
  assertStringIncludes(
    wordsOf(written(ana, record!.name)[0]!),
    'alertmanager sent severity "p1", which is not one of ours',
  );
});

Deno.test("a monitor's long title is cut, and stands whole in the description", async () => {
  await using running = await startIncd();
  const title = "Checkout ".repeat(40).trim();

  await declareByWebhook(running, { source: "nagios", title });
  await running.settle();

  const [record] = await stored(running, "incidents");
  assertEquals([...record!.title].length <= 150, true);
  assertStringIncludes(record!.description.join(""), title);
});

Deno.test("without a title nothing starts, and the log says what is missing", async () => {
  await using running = await startIncd();

  await declareByWebhook(running, { source: "nagios" });
  await running.settle();

  assertEquals(await stored(running, "incidents"), []);
  const loud = running.workspace.activity.entries.filter((entry) =>
    entry.level !== "info"
  ).map(({ text }) => text);
  assertStringIncludes(loud.join("\n"), "title");
});

Deno.test("a monitor that leaves its name empty is not refused for an unknown severity", async () => {
  await using running = await startIncd();

  await declareByWebhook(running, { ...ALERT, source: "", severity: "p1" });
  await declareByWebhook(running, { ...ALERT, source: "", severity: "p1" });
  await running.settle();

  const records = await stored(running, "incidents");
  assertEquals(records.map(({ name }) => name), [
    "incd-261123-checkout-answers-with-errors",
  ]);
  assertEquals(records[0]!.source, "a monitor without a name");
});

Deno.test("a monitor's incident that Slack does not open is told in #incidents, once, and opened later", async () => {
  await using running = await startIncd({
    settings: "demo",
    faults: [1, 2].map((nth) => ({
      on: "call",
      method: "conversations.create",
      nth,
      does: "internal_error",
    })),
  });
  const ana = running.person("ana");

  await declareByWebhook(running, ALERT);
  await running.settle();
  const [told] = written(ana, "incidents").map(wordsOf);
  await running.advance(16 * 60_000);

  assertStringIncludes(
    told!,
    "An incident from alertmanager is not open yet",
  );
  assertStringIncludes(told!, ALERT.title);
  assertEquals(incidents(ana), ["incd-261123-checkout-answers-with-errors"]);
  assertEquals(written(ana, "incidents").length, 2, "that, and announced");
});

Deno.test("an alert that comes back after its ten minutes is finished by the tick like any other", async () => {
  await using running = await startIncd({ settings: "demo" });
  const ana = running.person("ana");
  const firstStep = () =>
    runBuilt(running, [{
      function: "create_incident_channel",
      inputs: { ...ALERT, dedup_key: "checkout-5xx", finish: true },
    }]);

  await running.advance(9 * 60_000);
  await firstStep();
  await running.advance(2 * 60_000);
  await firstStep();
  await running.advance(8.5 * 60_000);
  await firstStep();
  await running.advance(11 * 60_000);

  const opened = (await stored(running, "incidents"))
    .map(({ opening }) => opening);
  assertEquals(opened, ["done", "done"]);
  assertEquals(written(ana, "incidents").length, 2);
});
