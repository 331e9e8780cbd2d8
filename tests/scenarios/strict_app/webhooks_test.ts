import { assertEquals } from "@std/assert";
import { lastTrouble, startStrict, told } from "../../support/strict.ts";

const PASSES = { secret: "beans", level: 3, title: "Out of beans" };

Deno.test("what passes the filter starts the workflow; all else is taken and starts nothing", async () => {
  await using running = await startStrict();

  const answers = [
    await running.webhook("Alarm", PASSES),
    await running.webhook("Alarm", { ...PASSES, secret: "tea" }),
    await running.webhook("Alarm", { ...PASSES, level: 2 }),
  ];
  await running.settle();

  assertEquals(
    answers.map(({ status, answer }) => [status, answer.ok]),
    [[200, true], [200, true], [200, true]],
  );
  assertEquals(told(running), ["alarm: Out of beans"]);
});

Deno.test("a webhook that the filter cannot compare starts nothing and is in the log", async () => {
  await using running = await startStrict();

  await running.webhook("Alarm", { secret: "beans", level: "high" });
  await running.settle();

  assertEquals(told(running), []);
  assertEquals(
    lastTrouble(running),
    'Trigger "Alarm" did not start its workflow: its filter fails: "{{data.level}} >= 3" compares what is no number',
  );
});

Deno.test("with Slack's limits, ten webhooks a minute are taken", async () => {
  await using running = await startStrict({ limits: true });
  await Promise.all(
    Array.from({ length: 10 }, () => running.webhook("Alarm", PASSES)),
  );
  await running.advance(20_000);

  const eleventh = await running.webhook("Alarm", PASSES);
  await running.advance(40_000);
  const later = await running.webhook("Alarm", PASSES);

  assertEquals(eleventh, {
    status: 429,
    answer: { ok: false, error: "ratelimited" },
    retryAfter: 40,
  });
  assertEquals(later.status, 200);
});

Deno.test("over HTTP the refusal carries Retry-After", async () => {
  await using running = await startStrict({ limits: true });
  const { url } = await running.serve();
  const { url: path } = running.workspace.engine.triggers.list()
    .find(({ name }) => name === "Alarm")!;
  const post = () =>
    fetch(new URL(path!, url), {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(PASSES),
    });
  for (let n = 0; n < 10; n++) await (await post()).body?.cancel();

  const refused = await post();

  assertEquals(refused.status, 429);
  assertEquals(refused.headers.get("retry-after"), "60");
  assertEquals(await refused.json(), { ok: false, error: "ratelimited" });
});

Deno.test("without limits there is none", async () => {
  await using running = await startStrict();

  for (let n = 0; n < 11; n++) await running.webhook("Alarm", PASSES);
  await running.settle();

  assertEquals(told(running).length, 11);
});
