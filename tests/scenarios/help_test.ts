import { assert, assertEquals, assertMatch } from "@std/assert";
import type { Person } from "../../workspace/people.ts";
import {
  declare,
  executions,
  startIncd,
  wordsOf,
  written,
} from "../support/incd.ts";

async function helpFor(person: Person, channel: string): Promise<string> {
  await person.run("Incident: help", { channel });
  return wordsOf(written(person, channel).at(-1)!);
}

Deno.test("outside of incidents help says how to declare one", async () => {
  await using running = await startIncd();
  const ana = running.person("ana");
  const help = await helpFor(ana, "general");

  assertMatch(help, /not the channel of an incident/);
  assertMatch(help, /Is something wrong.*\nDeclare\n/);
  assertEquals(written(running.person("ben"), "general"), []);
});

Deno.test("help fits the moment and the person, with four calls", async () => {
  await using running = await startIncd();
  const [ana, ben] = [running.person("ana"), running.person("ben")];
  const channel = (await declare(ana, { Title: "Checkout is down" }))!;
  await ben.join(channel);
  const first = await helpFor(ana, channel);

  assertMatch(first, /Acknowledgement.*\nAcknowledge\n/);
  assertEquals(executions(running, "help").at(-1)!.calls.length, 4);
  assertMatch(first, /:pushpin:\u00a0Keep in the timeline/);
  await ana.run("Acknowledge", { channel });
  await ana.run("Tasks", { channel });
  await ana.submit({ title: "Roll back", owner: ["ben"] });
  await ana.run("Status update", { channel });
  await ana.submit({ status: "Monitoring", impact: "Cards are declined" });

  assertMatch(await helpFor(ana, channel), /quiet long enough/);
  const his = await helpFor(ben, channel);
  assertMatch(his, /Your task\*: Roll back\nDone\n/);
  await ben.press(channel, "Done");

  assert(!wordsOf(written(ana, channel)[0]!).includes("Open tasks"));
  await ana.run("Resolve", { channel });
  await ana.submit({ fix: "Rolled back" });

  assertMatch(await helpFor(ben, channel), /It is over/);
});
