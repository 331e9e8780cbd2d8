import type { RunningWorkspace } from "../../workspace/mod.ts";
import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import {
  declare,
  executions,
  incidents,
  startIncd,
  stored,
  wordsOf,
  written,
} from "../support/incd.ts";

Deno.test("whoever declares has a channel with people, card, roles and the first timeline entries", async () => {
  await using running = await startIncd({ settings: "demo" });
  const ana = running.person("ana");

  const name = await declare(ana, {
    Title: "Checkout errors",
    Scenario: "Payments failing",
    Description: "Cards are declined since 08:50",
  });

  assertEquals(name, "incd-261123-checkout-errors");
  const channel = ana.channel(name!);
  const who = channel.members.map((id) =>
    running.workspace.state.users.get(id)!.name
  );
  assertEquals(who.sort(), [
    "ana",
    "ben",
    "incd",
    "marta",
    "priya",
    "sam",
    "yuki",
  ]);
  assertEquals(
    channel.topic,
    `SEV1 · Investigating · Commander <@${ana.user.id}> · Checkout errors`,
  );
  assertEquals(channel.bookmarks.map(({ title, link }) => [title, link]), [
    ["Call", "https://meet.example.com/northwind-incidents"],
    ["Runbook", "https://runbooks.example.com/payments"],
  ]);
  const [card, ...others] = written(ana, name!);
  assertEquals(others, [], "one card, not a message storm");
  assertEquals(channel.pins.map(({ ts }) => ts), [card!.ts]);
  const words = wordsOf(card!);
  const id = (handle: string) => running.person(handle).user.id;
  for (
    const part of [
      `*Incident commander*\n<@${id("ana")}>`,
      `*Technical lead*\n<@${id("ben")}>`,
      `*Communications lead*\n<@${id("sam")}>`,
      "Cards are declined since 08:50",
      "Check the payment provider's status page",
      `Declared by <@${id("ana")}>`,
      `<@${id("ben")}> is technical lead`,
    ]
  ) assertStringIncludes(words, part);
});

Deno.test("each role holder reads privately what the role is for, and the declarer that it is done", async () => {
  await using running = await startIncd({ settings: "demo" });

  await declare(running.person("ana"), {
    Title: "Checkout errors",
    Scenario: "Payments failing",
  });

  const toAna = running.person("ana").directMessages().map(wordsOf);
  assertEquals(toAna.length, 2);
  assertStringIncludes(toAna[0]!, "*incident commander*");
  assertStringIncludes(toAna[0]!, "tangents go to threads");
  assertStringIncludes(toAna[1]!, "✓");
  assertStringIncludes(toAna[1]!, "is ready");
  const toBen = running.person("ben").directMessages().map(wordsOf);
  assertEquals(toBen.length, 1);
  assertStringIncludes(toBen[0]!, "*technical lead*");
  assertEquals(running.person("chloe").directMessages(), []);
});

Deno.test("the announcement says what, how bad, where and who", async () => {
  await using running = await startIncd({ settings: "demo" });
  const ana = running.person("ana");

  const name = await declare(ana, {
    Title: "Checkout errors",
    Severity: "SEV2",
  });

  const [announcement, ...others] = written(ana, "incidents");
  assertEquals(others, []);
  const words = wordsOf(announcement!);
  for (
    const part of [
      "Checkout errors",
      "SEV2",
      `<#${ana.channel(name!).id}>`,
      `<@${ana.user.id}>`,
    ]
  ) assertStringIncludes(words, part);
});

Deno.test("the timeline holds what happened, in events", async () => {
  await using running = await startIncd({ settings: "demo" });
  const ana = running.person("ana");

  const name = await declare(ana, { Title: "Checkout errors" });

  const { id } = ana.channel(name!);
  const events = (await stored(running, "timeline"))
    .sort((a, b) => a.id.localeCompare(b.id))
    .map((item) => JSON.parse(item.event.join("")));
  assertEquals(events.map(({ kind }) => kind), [
    "declared",
    "channel_created",
    "role_assigned",
    "role_assigned",
  ]);
  assertEquals(events[0].by, { user: ana.user.id });
  assertEquals(events[1], { kind: "channel_created", channel: id, name });
});

Deno.test("the channel is usable after the first step: six calls and one for each group, three deep", async () => {
  await using running = await startIncd({ settings: "demo" });

  // SEV1 payments: two groups, @oncall-payments and @leadership.
  await declare(running.person("ana"), {
    Title: "Checkout errors",
    Scenario: "Payments failing",
  });

  const [first] = executions(running, "create_incident_channel");
  const groups = first!.calls.filter((m) => m === "usergroups.users.list");
  assertEquals(groups.length, 2);
  assert(first!.calls.length <= 6 + groups.length, first!.calls.join(", "));
  assert(first!.depth <= 3, `depth ${first!.depth}`);
});

Deno.test("a declaration costs eighteen calls and one for each group and person told, no list or query", async () => {
  await using running = await startIncd({ settings: "demo" });

  await declare(running.person("ana"), {
    Title: "Checkout errors",
    Scenario: "Payments failing",
  });

  const [heard, [form, ...steps]] = heardAndDone(running);
  const shown = ["views.open", "apps.datastore.get", "views.update"];
  assertEquals(form!.calls.slice(0, 3), shown);
  const calls = [
    ...form!.calls.slice(shown.length),
    ...steps.flatMap((step) => step.calls),
  ];
  const groups = calls.filter((m) => m === "usergroups.users.list").length;
  const told = steps.find((s) => s.callbackId === "assign_roles")!.calls
    .filter((m) => m === "chat.postMessage").length;
  // Three hold roles, three more are called.
  assertEquals([groups, told], [2, 6]);
  assert(calls.length <= 18 + groups + told, calls.join(", "));
  // Slack tells Incd of each person it invites, and of its pin: one look each.
  assertEquals([...new Set(heard.map(({ calls }) => calls.length))], [1]);
  assertEquals(
    calls.filter((m) =>
      /\.(list|query|history)$/.test(m) && m !== "usergroups.users.list"
    ),
    [],
  );
});

/** What Incd only hears of, and what it does. */
function heardAndDone(running: RunningWorkspace) {
  const all = executions(running);
  return [
    all.filter(({ callbackId }) => callbackId === "on_event"),
    all.filter(({ callbackId }) => callbackId !== "on_event"),
  ] as const;
}

Deno.test("the hundredth declaration costs what the first did", async () => {
  await using running = await startIncd();
  const ana = running.person("ana");

  const costs: number[] = [];
  for (let n = 0; n < 100; n++) {
    const before = executions(running).length;
    await declare(ana, { Title: `Incident number ${n}` });
    costs.push(
      executions(running).slice(before)
        .reduce((sum, { calls }) => sum + calls.length, 0),
    );
    await running.advance(20_000);
  }

  assertEquals(costs.at(-1), costs[0]);
});

Deno.test("the form needs one call to be on the screen", async () => {
  await using running = await startIncd({ settings: "demo" });
  const ana = running.person("ana");

  await ana.run("Incident: declare", { channel: "general" });

  const [form] = executions(running, "declare_form");
  assertEquals(form!.calls[0], "views.open");
  assertEquals(ana.modal()?.title, "Declare an incident");
});

Deno.test("the form shows the team's own types and severities", async () => {
  await using running = await startIncd({ settings: "demo" });
  const ana = running.person("ana");

  await ana.run("Incident: declare", { channel: "general" });

  const type = ana.modal()!.blocks.find(({ block_id }) => block_id === "type");
  const names = type.element.options.map(
    (option: { text: { text: string } }) => option.text.text,
  );
  assert(names.includes("Payments"), names.join(", "));
});

Deno.test("closing the form starts nothing and logs no error", async () => {
  await using running = await startIncd();
  const ana = running.person("ana");

  await ana.run("Incident: declare", { channel: "general" });
  await ana.close();

  assertEquals(incidents(ana), []);
  assertEquals(await stored(running, "declarations"), []);
  assertEquals(ana.directMessages(), []);
  const calls = executions(running).slice(1).flatMap((step) => step.calls);
  assertEquals(calls, []);
  const loud = running.workspace.activity.entries.filter((entry) =>
    entry.level !== "info"
  );
  assertEquals(loud, []);
});
