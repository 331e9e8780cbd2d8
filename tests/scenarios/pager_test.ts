import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import type { RunningWorkspace } from "../../workspace/mod.ts";
import { demoSettings } from "../../dev/demo/settings.ts";
import { declare, startIncd, wordsOf, written } from "../support/incd.ts";

const MINUTE = 60_000;
const HOST = "events.pagerduty.com";

/** PagerDuty as far as Incd sees it: keeps what it is told. */
// deno-lint-ignore no-explicit-any
function aPager(told: any[], status = 202) {
  return {
    env: { PAGERDUTY_ROUTING_KEY: "R0KEY" },
    outside: {
      [HOST]: async (request: Request) => {
        told.push(await request.json());
        return new Response("{}", { status });
      },
    },
  };
}

async function anIncident(running: RunningWorkspace, isPrivate = false) {
  const ana = running.person("ana");
  const channel = await declare(ana, {
    title: "Checkout errors",
    severity: "sev1",
    type: "outage",
    ...(isPrivate ? { private: ["Private"] } : {}),
  });
  assert(channel);
  return { ana, channel };
}

Deno.test("who pages wakes on-call once, everybody reads it, and the pager hears of the end", async () => {
  // deno-lint-ignore no-explicit-any
  const told: any[] = [];
  await using running = await startIncd(aPager(told));
  const { ana, channel } = await anIncident(running);

  await ana.run("Page on-call", { channel });

  const [event] = told;
  assertEquals(told.length, 1);
  assertEquals(event.routing_key, "R0KEY");
  assertEquals(event.event_action, "trigger");
  assertEquals(event.payload.severity, "critical");
  assertStringIncludes(event.payload.summary, "Checkout errors");
  const said = written(ana, channel).map(wordsOf);
  assert(said.some((words) => words.includes("PagerDuty paged by")));

  await ana.run("Resolve", { channel });
  await ana.submit({ "What fixed it?": "Rolled back" });
  await running.advance(6 * MINUTE);
  await running.advance(6 * MINUTE);

  assertEquals(told.map((each) => each.event_action), ["trigger", "resolve"]);
  assertEquals(told[1].dedup_key, event.dedup_key);
});

Deno.test("a pager is told no word of a private incident", async () => {
  // deno-lint-ignore no-explicit-any
  const told: any[] = [];
  await using running = await startIncd(aPager(told));
  const { ana, channel } = await anIncident(running, true);

  await ana.run("Page on-call", { channel });

  assertEquals(told.length, 1);
  assert(!JSON.stringify(told).includes("Checkout"));
});

Deno.test("without a pager, or with one that does not take it, the person reads why", async () => {
  await using bare = await startIncd();
  const first = await anIncident(bare);
  await first.ana.run("Page on-call", { channel: first.channel });
  assert(
    first.ana.channel(first.channel).messages.map(wordsOf)
      .some((words) => words.includes("no pager is connected")),
  );

  await using refusing = await startIncd(aPager([], 400));
  const second = await anIncident(refusing);
  await second.ana.run("Page on-call", { channel: second.channel });
  assert(
    second.ana.channel(second.channel).messages.map(wordsOf)
      .some((words) => words.includes("PagerDuty does not take it")),
  );
});

Deno.test("a level that says so pages by itself, once", async () => {
  // deno-lint-ignore no-explicit-any
  const told: any[] = [];
  await using running = await startIncd({
    ...aPager(told),
    settings: (workspace) => {
      const demo = demoSettings(workspace);
      return {
        ...demo,
        policies: demo.policies!.map((policy) => ({
          ...policy,
          levels: policy.levels.map((level) => ({ ...level, page: true })),
        })),
      };
    },
  });
  await anIncident(running);

  await running.advance(16 * MINUTE);
  await running.advance(5 * MINUTE);

  assertEquals(told.map((each) => each.event_action), ["trigger", "trigger"]);
  assertEquals(new Set(told.map((each) => each.dedup_key)).size, 1);
});
