import { assert, assertEquals, assertMatch } from "@std/assert";
import type { Person } from "../../workspace/people.ts";
import { declare, executions, startIncd } from "../support/incd.ts";

const HOUR = 3_600_000;

async function listFor(person: Person): Promise<string> {
  await person.run("Incidents: list", { channel: "general" });
  return JSON.stringify(person.modal());
}

Deno.test("the list shows what is open, the worst first, and what is overdue", async () => {
  await using running = await startIncd({ settings: "demo" });
  const ana = running.person("ana");
  await declare(ana, { Title: "Slow search", Severity: "SEV3" });
  await declare(ana, { Title: "Checkout is down", Severity: "SEV1" });
  await running.advance(HOUR);
  const seen = await listFor(running.person("ben"));

  assertMatch(seen, /Open: 2\* \(1 SEV1, 1 SEV3\).*SEV1\*.*SEV3\*/);
  assertMatch(seen, /Checkout is down.*led by <@\w+>.*update due/);
  assertEquals(seen.match(/update due/g)?.length, 1);
});

Deno.test("an empty list says how to declare", async () => {
  await using running = await startIncd();
  const ben = running.person("ben");

  assertMatch(await listFor(ben), /No incident is open. Type \/incident/);
  await ben.submit({ list: "Mine" });

  assertMatch(JSON.stringify(ben.modal()), /You hold no role and no task/);
});

Deno.test("mine are those one declared, holds a role or has a task in, and one severity can be picked", async () => {
  await using running = await startIncd();
  const [ana, ben] = [running.person("ana"), running.person("ben")];
  await declare(ana, { Title: "Slow search", Severity: "SEV3" });
  const channel = await declare(ana, { Title: "Checkout", Severity: "SEV1" });
  await ana.run("Tasks", { channel });
  await ana.submit({ title: "Roll back", owner: ["ben"] });
  await ben.run("Incidents: list", { channel: "general" });
  await ben.submit({ list: "Mine" });

  assertMatch(JSON.stringify(ben.modal()), /Mine: 1\*.*Checkout/);
  await ben.submit({ list: "Open", severity: "SEV3" });

  const seen = JSON.stringify(ben.modal());
  assertMatch(seen, /Slow search/);
  assert(!seen.includes("<#" + ana.channel(channel!).id));
});

Deno.test("a private incident is listed for those in its channel alone, for one call more", async () => {
  await using running = await startIncd();
  const [ana, ben] = [running.person("ana"), running.person("ben")];
  await declare(ana, { Title: "Slow search" });
  await listFor(ben);
  const calls = () =>
    executions(running, "incidents_list").at(-1)!.calls.length;
  const before = calls();
  await declare(ana, { Title: "Leaked key", "Who may see it": "private" });

  assertMatch(await listFor(ana), /Open: 2.*Leaked key \(private\)/);
  assert(!(await listFor(ben)).includes("Leaked key"));
  assertEquals(calls(), before + 1);
});
