import { assertEquals, assertStringIncludes } from "@std/assert";
import type { Person } from "../../workspace/people.ts";
import {
  declare,
  executions,
  startIncd,
  stored,
  wordsOf,
  written,
} from "../support/incd.ts";

const PAYMENTS = { Title: "Checkout errors", Scenario: "Payments failing" };

function toldTo(person: Person): string[] {
  return person.directMessages().map(wordsOf);
}

Deno.test("whom severity and type call is asked privately, once, with what, where and why", async () => {
  await using running = await startIncd({ settings: "demo" });
  const { state } = running.workspace;
  const ana = running.person("ana");

  const name = await declare(ana, PAYMENTS);

  const [asked, ...more] = toldTo(running.person("yuki"));
  assertEquals(more, []);
  const group = [...state.groups.values()].find(({ handle }) =>
    handle === "oncall-payments"
  );
  for (
    const part of [
      "SEV1 Checkout errors",
      `<#${ana.channel(name!).id}>`,
      "Critical: customers cannot use us",
      `by <@${ana.user.id}>`,
      `<!subteam^${group!.id}>`,
    ]
  ) assertStringIncludes(asked!, part);
  // Ben is on call too, and leads the repair: one message says both.
  assertEquals(toldTo(running.person("ben")).length, 1);
  assertEquals(toldTo(running.person("chloe")), []);
});

Deno.test("the first one acknowledges, the second reads who it was, wherever they press", async () => {
  await using running = await startIncd({ settings: "demo" });
  const direct = running.workspace.bot.id;
  const ana = running.person("ana");
  const ben = running.person("ben");
  const yuki = running.person("yuki");
  const name = await declare(ana, PAYMENTS);
  const { id } = ana.channel(name!);
  await running.advance(3 * 60_000);

  await yuki.press(direct, "Acknowledge");
  await running.advance(60_000);
  await ben.press(direct, "Acknowledge");

  assertEquals(
    toldTo(yuki).at(-1),
    `You have acknowledged <#${id}>\nYou have acknowledged <#${id}>`,
  );
  assertStringIncludes(
    toldTo(ben).at(-1)!,
    `Cannot acknowledge: <@${yuki.user.id}> acknowledged it`,
  );
  const card = wordsOf(written(ana, name!)[0]!);
  assertStringIncludes(card, `Acknowledged by <@${yuki.user.id}>`);
  assertStringIncludes(card, "after 3 min");
});

Deno.test("all press at the same moment: one has acknowledged, all others read who", async () => {
  await using running = await startIncd({ settings: "demo" });
  const ana = running.person("ana");
  const name = await declare(ana, PAYMENTS);
  const people = ["ben", "yuki", "priya", "marta", "sam", "ana"]
    .map((handle) => running.person(handle));

  await Promise.all(people.map((person) => person.press(name!, "Acknowledge")));
  await running.settle();

  const events = await stored(running, "timeline");
  assertEquals(
    events.filter(({ event }) => event.join("").includes('"acknowledged"'))
      .length,
    1,
  );
  const whispers = people.map((person) =>
    person.channel(name!).messages.filter(({ text }) =>
      text.includes("Cannot acknowledge")
    ).length
  );
  assertEquals(whispers.reduce((sum, n) => sum + n), people.length - 1);
});

Deno.test("everybody sees it after five calls", async () => {
  await using running = await startIncd({ settings: "demo" });
  const ana = running.person("ana");
  const name = await declare(ana, PAYMENTS);

  await ana.press(name!, "Acknowledge");

  const [step] = executions(running, "acknowledge");
  assertEquals(step!.calls, [
    "apps.datastore.get",
    "apps.datastore.update",
    "apps.datastore.bulkPut",
    "apps.datastore.update",
    "chat.update",
  ]);
});

Deno.test("taking a role or giving one does not acknowledge", async () => {
  await using running = await startIncd();
  const ana = running.person("ana");
  const name = await declare(ana, { Title: "Checkout errors" });

  await ana.run("Roles", { channel: name! });
  await ana.submit({ "Technical lead": ["ben"] });

  const [record] = await stored(running, "incidents");
  assertEquals(
    JSON.parse(record!.lifecycle.join("")).acknowledged,
    undefined,
  );
});
