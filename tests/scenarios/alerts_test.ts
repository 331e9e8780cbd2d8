import { assert, assertEquals } from "@std/assert";
import {
  incidents,
  startIncd,
  stored,
  wordsOf,
  written,
} from "../support/incd.ts";

const ALERT = "Alert: from a monitor";

const checkout = {
  source: "alertmanager",
  title: "Checkout answers with errors",
  severity: "critical",
  status: "firing",
  dedup_key: "checkout-5xx",
  service: "Checkout",
  url: "https://prometheus.example.com/graph",
};

Deno.test("a critical alert opens a maybe-incident with the service's people, and the same alert never a second", async () => {
  await using running = await startIncd({ settings: "demo" });
  const ben = running.person("ben");

  await Promise.all([
    running.webhook(ALERT, checkout),
    running.webhook(ALERT, checkout),
  ]);
  await running.settle();
  await running.webhook(ALERT, checkout);

  await running.settle();
  const [name, ...more] = incidents(ben);
  assertEquals(more, []);
  assert(name, "Ben, who knows checkout best, is in the channel");
  const [card] = written(ben, name);
  assert(wordsOf(card!).includes("Triage"), wordsOf(card!));
  const [alert] = Object.values(await stored(running, "alerts"));
  // deno-lint-ignore no-explicit-any
  assertEquals(JSON.parse((alert as any).alert.join("")).count, 3);
  assertEquals(await stored(running, "deliveries"), []);
});

Deno.test("an alert below the floor is one message that counts, is acknowledged and clears", async () => {
  await using running = await startIncd({ settings: "demo" });
  const ana = running.person("ana");
  const low = {
    ...checkout,
    severity: "warning",
    title: "Disk <!channel> full",
  };
  const before = written(ana, "alerts").length;

  for (const status of ["firing", "firing", "resolved"]) {
    await running.webhook(ALERT, { ...low, status });
    await running.settle();
  }

  await running.settle();
  const shown = written(ana, "alerts").slice(before);
  assertEquals(shown.length, 1);
  const words = wordsOf(shown[0]!);
  assert(words.includes("Cleared") && words.includes("Came 3 times"), words);
  assert(!words.includes("<!channel>"), words);
  assertEquals(incidents(ana), []);
});
