import { assert, assertEquals } from "@std/assert";
import type { RunningWorkspace } from "../../workspace/mod.ts";
import { incidents, startIncd, wordsOf } from "../support/incd.ts";
import { recordIn } from "../support/record_in.ts";

const ALERT = "Alert: from a monitor";

/** A critical alert of a service, and the channel that it opens. */
async function fire(
  running: RunningWorkspace,
  service: string,
  more: Record<string, string> = {},
): Promise<string> {
  const seen = new Set(everyIncident(running));
  await running.webhook(ALERT, {
    source: "prometheus",
    title: `${service} is down`,
    severity: "critical",
    dedup_key: service,
    service,
    ...more,
  });
  await running.settle();
  return everyIncident(running).find((name) => !seen.has(name)) ?? "";
}

function everyIncident(running: RunningWorkspace): string[] {
  return [...running.workspace.state.channels.values()]
    .map(({ name }) => name).filter((name) => name.startsWith("incd-"));
}

function idOf(running: RunningWorkspace, name: string): string | undefined {
  return [...running.workspace.state.users.values()]
    .find((user) => user.name === name)?.id;
}

function said(running: RunningWorkspace, who: string, channel: string): string {
  return running.person(who).channel(channel).messages.map(wordsOf).join("\n");
}

Deno.test("whoever accepts a maybe-incident is at it, and everybody reads that it is one", async () => {
  await using running = await startIncd({ settings: "demo" });
  const ben = running.person("ben");
  const channel = await fire(running, "Checkout");
  const before = await recordIn(running, channel);

  await ben.run("Accept", { channel });
  await ben.run("Accept", { channel });

  const record = await recordIn(running, channel);
  assertEquals(before.nextUpdateAt, 0);
  assertEquals(record.lifecycle.phases.map(({ status }) => status), [
    "triage",
    "investigating",
  ]);
  assertEquals(record.lifecycle.acknowledged?.by, idOf(running, "ben"));
  assert(record.nextUpdateAt > 0);
  assert(said(running, "ana", "incidents").includes("Investigating"));
});

Deno.test("a declined maybe-incident asks for nothing, and is reopened when it is one after all", async () => {
  await using running = await startIncd({ settings: "demo" });
  const ben = running.person("ben");
  const channel = await fire(running, "Checkout");

  await ben.run("Decline", { channel });
  await ben.submit({ "Why is it no incident?": "A test" });
  const declined = await recordIn(running, channel);
  await fire(running, "Checkout", { dedup_key: "another" });
  const after = everyIncident(running);
  await ben.run("Reopen", { channel });
  await ben.submit({ "What is wrong again?": "It is down after all" });

  assertEquals(declined.lifecycle.phases.at(-1)?.status, "declined");
  assert(said(running, "ben", channel).includes("A test"));
  assertEquals(after, [channel], "what was declined a moment ago stays so");
  const record = await recordIn(running, channel);
  assertEquals(record.lifecycle.phases.at(-1)?.status, "investigating");
});

Deno.test("merged, an incident goes on in the other one, with its people and alerts, and never in a circle", async () => {
  await using running = await startIncd({ settings: "demo" });
  const [ben, yuki] = [running.person("ben"), running.person("yuki")];
  const checkout = await fire(running, "Checkout");
  const search = await fire(running, "Search");
  const into = await recordIn(running, checkout);

  await yuki.run("Merge", { channel: search });
  await yuki.submit({ "Into which incident?": into.channel });
  const merged = await recordIn(running, search);
  await ben.run("Merge", { channel: checkout });
  const refused = ben.modal()?.blocks;
  await fire(running, "Search", { status: "resolved" });

  assertEquals(
    [merged.lifecycle.phases.at(-1)?.status, merged.movedTo],
    ["merged", into.channel],
  );
  assert(incidents(yuki).includes(checkout), "Yuki is invited");
  assert(JSON.stringify(refused).includes("no other open incident"));
  const record = await recordIn(running, checkout);
  assertEquals(
    record.alerts.map(({ title, state }) => [title, state]),
    [["Checkout is down", "firing"], ["Search is down", "cleared"]],
  );
});

Deno.test("nobody decides: in the end it is an incident, or was none if all has cleared", async () => {
  await using running = await startIncd({ settings: "demo" });
  const checkout = await fire(running, "Checkout");
  const search = await fire(running, "Search");
  await fire(running, "Search", { status: "resolved" });

  await running.advance(70 * 60_000);

  const statuses = await Promise.all(
    [checkout, search].map(async (channel) =>
      (await recordIn(running, channel)).lifecycle.phases.at(-1)?.status
    ),
  );
  assertEquals(statuses, ["investigating", "declined"]);
});
