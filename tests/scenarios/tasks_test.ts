import { assert, assertEquals, assertMatch } from "@std/assert";
import type { Person } from "../../workspace/people.ts";
import {
  declare,
  startIncd,
  stored,
  wordsOf,
  written,
} from "../support/incd.ts";
import { runBuilt } from "../support/workflow_builder.ts";

async function opened(values: Record<string, string> = {}) {
  const running = await startIncd({ settings: "demo" });
  const ana = running.person("ana");
  const channel = (await declare(ana, {
    Title: "Checkout is down",
    ...values,
  }))!;
  const app = running.workspace.bot.id;
  return { running, ana, ben: running.person("ben"), channel, app };
}

async function give(
  person: Person,
  channel: string,
  title: string,
  owner: string[] = [],
): Promise<void> {
  await person.run("Tasks", { channel });
  await person.submit({ title, owner });
}

function cardOf(person: Person, channel: string): string {
  return wordsOf(written(person, channel)[0]!);
}

function lastTold(person: Person): string {
  return wordsOf(person.directMessages().at(-1)!);
}

Deno.test("a task given in the form stands on the card, and its owner finishes it from a private message", async () => {
  const { running, ana, ben, channel, app } = await opened();
  await using _ = running;
  await give(ana, channel, "Roll back the deploy", ["ben"]);

  assertEquals(ana.modal(), undefined);
  assertMatch(cardOf(ana, channel), /Open tasks.*\n• Roll back the deploy: <@/);
  assertMatch(lastTold(ben), /gave you a task in/);
  assert(ben.channel(channel).members.includes(ben.user.id), "is brought in");
  await ben.press(app, "Done");

  assert(!cardOf(ana, channel).includes("Open tasks"));
  assertMatch(cardOf(ana, channel), /Task done by <@\w+>: Roll back/);
  assertMatch(lastTold(ben), /^Done/);
  await ben.press(app, "Open again");

  assertMatch(cardOf(ana, channel), /Open tasks.*\n• Roll back the deploy: <@/);
});

Deno.test("who cannot do it gives it back: the commander reads so, and anybody takes it with one click", async () => {
  const { running, ana, ben, channel, app } = await opened();
  await using _ = running;
  const chloe = running.person("chloe");
  await give(ana, channel, "Roll back", ["ben"]);
  await ben.press(app, "I cannot");

  assertMatch(lastTold(ana), /cannot do this in/);
  assertMatch(cardOf(ana, channel), /A task without anybody\*: Roll back/);
  await chloe.join(channel);
  await chloe.press(channel, "I take it");

  assertMatch(
    cardOf(ana, channel),
    new RegExp(`• Roll back: <@${chloe.user.id}>`),
  );
  await ana.press(app, "I take it");

  assertMatch(lastTold(ana), /Cannot take the task: <@\w+> has it/);
});

Deno.test("a task that was finished twice is finished once, and the second reads by whom", async () => {
  const { running, ana, ben, channel, app } = await opened();
  await using _ = running;
  await give(ana, channel, "Roll back", ["ben"]);
  await ana.run("Tasks", { channel });
  await Promise.all([
    ben.press(app, "Done"),
    ana.submit({ done: ["Roll back"] }),
  ]);
  await running.settle();
  const events = (await stored(running, "timeline"))
    .filter(({ event }) => event.join("").includes("task_done"));

  assertEquals(events.length, 1);
  assert(!cardOf(ana, channel).includes("Open tasks"));
  await ben.press(app, "Done");

  assertMatch(lastTold(ben), /(you have|has) finished it/);
});

Deno.test("of tasks given at the same moment none is lost, and each can be finished at once", async () => {
  for (const seed of [1, 2, 3, 4, 5, 6]) {
    await using running = await startIncd({ settings: "demo", seed });
    const [ana, ben] = [running.person("ana"), running.person("ben")];
    const channel = (await declare(ana, { Title: "Checkout is down" }))!;
    await ben.join(channel);
    await Promise.all([
      give(ana, channel, "Roll back", ["ben"]),
      give(ben, channel, "Call the provider", ["chloe"]),
    ]);
    await running.settle();
    await Promise.all(
      [ben, running.person("chloe")]
        .map((person) => person.press(running.workspace.bot.id, "Done")),
    );
    await running.settle();
    await running.advance(5 * 60_000);

    const card = cardOf(ana, channel);
    assert(!card.includes("Open tasks"), `seed ${seed}: ${card}`);
    assertMatch(card, /Task done by <@\w+>: Roll back/);
    assertMatch(card, /Task done by <@\w+>: Call the provider/);
  }
});

Deno.test("tasks are reassigned, dropped and opened again on the form's second page", async () => {
  const { running, ana, ben, channel } = await opened();
  await using _ = running;
  await give(ana, channel, "Roll back");
  await ana.run("Tasks", { channel });
  await ana.submit({ change: "Roll back" });
  await ana.submit({ owner: ["ben"] });

  assertMatch(cardOf(ana, channel), new RegExp(`Roll back: <@${ben.user.id}>`));
  assertMatch(lastTold(ben), /gave you a task in/);
  await ana.run("Tasks", { channel });
  await ana.submit({ change: "Roll back" });
  await ana.submit({ outcome: "drop" });

  assert(!cardOf(ana, channel).includes("Open tasks"));
  await ana.run("Tasks", { channel });
  await ana.submit({ change: "Roll back" });
  assertMatch(JSON.stringify(ana.modal()), /dropped this/);
  await ana.submit({});

  assertMatch(cardOf(ana, channel), /Open tasks.*\n• Roll back: <@/);
});

Deno.test("first tasks of the scenario become tasks, several at once, however many take them over", async () => {
  const { running, ana, ben, channel } = await opened({
    Scenario: "Site or API down",
  });
  await using _ = running;
  await ben.join(channel);
  const first = [
    "Find the last deploy and configuration change",
    "Roll back if anything changed in the last hour",
  ];
  await ana.run("Tasks", { channel });
  await ben.run("Tasks", { channel });
  await Promise.all([ana.submit({ first }), ben.submit({ first })]);
  await running.settle();
  await running.advance(5 * 60_000);

  const given = (await stored(running, "timeline"))
    .filter(({ event }) => event.join("").includes("task_given"));
  assertEquals(given.length, 2);
  const card = cardOf(ana, channel);
  assertMatch(card, /First tasks\*\n• Say on the status page[^•]*\n/);
  assertMatch(card, /Open tasks\*\n• Find the last deploy.*\n• Roll back if/);
});

Deno.test("whoever cannot have a task is named with the reason, in the form", async () => {
  const { running, ana, channel } = await opened();
  await using _ = running;
  for (
    const [owner, why] of [
      ["omar", /is a guest/],
      [running.workspace.bot.name, /is an app, not a person/],
    ] as [string, RegExp][]
  ) {
    await ana.run("Tasks", { channel });
    await ana.submit({ title: "Roll back", owner: [owner] });

    assertMatch(JSON.stringify(ana.modal()), why);
  }
  await ana.submit({ title: "", owner: ["ben"] });

  assertMatch(JSON.stringify(ana.modal()), /it has no title/);
  await ana.submit({ title: "", owner: [] });

  assertMatch(JSON.stringify(ana.modal()), /nothing was filled in/);
  assert(!cardOf(ana, channel).includes("Open tasks"));
});

Deno.test("tasks of a private incident are told to nobody who cannot come", async () => {
  const { running, ana, ben, channel, app } = await opened({
    "Who may see it": "Private",
  });
  await using _ = running;
  await give(ana, channel, "Revoke the key", ["ben"]);

  assertMatch(lastTold(ben), /gave you a task in/);
  assert(ben.channel(channel).members.includes(ben.user.id));
  await ben.leave(channel);
  await ben.press(app, "Done");

  assertMatch(lastTold(ben), /is not the channel of an incident/);
  assertMatch(cardOf(ana, channel), /• Revoke the key: <@/);
});

Deno.test("a workflow of one's own gives a task and finishes it", async () => {
  const { running, ana, ben, channel } = await opened();
  await using _ = running;
  const channel_id = ana.channel(channel).id;
  const [gave, finished, again] = await runBuilt(running, [
    {
      function: "give_task",
      inputs: { channel_id, title: "Roll back", owner: ben.user.id },
    },
    {
      function: "finish_task",
      inputs: { channel_id, task: "{{steps.0.task}}", person: ben.user.id },
    },
    {
      function: "finish_task",
      inputs: { channel_id, task: "{{steps.0.task}}", person: ana.user.id },
    },
  ]);

  assertEquals([gave!.error, finished!.error], [undefined, undefined]);
  assertMatch(cardOf(ana, channel), /Task done by <@\w+>: Roll back/);
  assertMatch(again!.error!, /Cannot finish the task: <@\w+> has finished/);
});
