import { assert, assertEquals, assertMatch } from "@std/assert";
import type { Person } from "../../workspace/people.ts";
import {
  declare,
  startIncd,
  stored,
  wordsOf,
  written,
} from "../support/incd.ts";

async function opened(settings: "demo" | "none" = "none") {
  const running = await startIncd({ settings });
  const ana = running.person("ana");
  const channel = (await declare(ana, { Title: "Checkout is down" }))!;
  return { running, ana, ben: running.person("ben"), channel };
}

function cardOf(person: Person, channel: string): string {
  return wordsOf(written(person, channel)[0]!);
}

Deno.test("a task given in the form stands on the card, and its owner finishes it from a private message", async () => {
  const { running, ana, ben, channel } = await opened();
  await using _ = running;
  await ana.run("Tasks", { channel });
  await ana.submit({ title: "Roll back the deploy", owner: ["ben"] });

  assertMatch(cardOf(ana, channel), /Open tasks.*\n• Roll back the deploy: <@/);
  assertMatch(wordsOf(ben.directMessages().at(-1)!), /gave you a task in/);
  const app = running.workspace.bot.id;
  await ben.press(app, "Done");

  assert(!cardOf(ana, channel).includes("Open tasks"));
  assertMatch(cardOf(ana, channel), /Task done by <@\w+>: Roll back/);
  assertMatch(wordsOf(ben.directMessages().at(-1)!), /^Done/);
  await ben.press(app, "Open again");

  assertMatch(cardOf(ana, channel), /Open tasks.*\n• Roll back the deploy: <@/);
});
