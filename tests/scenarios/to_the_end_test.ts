import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { closedIncident } from "../../datastores/closed_incidents/store.ts";
import { figures } from "../../domain/metrics/figures.ts";
import { demoSettings } from "../../dev/demo/settings.ts";
import { files, isArchived } from "../support/exported.ts";
import { declare, startIncd, wordsOf, written } from "../support/incd.ts";
import { kept, looking } from "../support/kept.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

Deno.test("a SEV1 over two levels, a handover and a wrong end, to its review and the archive, in three days", async () => {
  await using running = await startIncd({
    settings: (workspace) => ({ ...demoSettings(workspace), archiveDays: 1 }),
  });
  const ana = running.person("ana");
  const ben = running.person("ben");
  const direct = running.workspace.bot.id;
  const name = (await declare(ana, {
    Title: "Checkout errors",
    Scenario: "Payments failing",
  }))!;
  const channel = ana.channel(name).id;
  const said = () => written(ana, name).slice(1).map(wordsOf).join("\n");
  const card = () => wordsOf(written(ana, name)[0]!);

  // Nobody acknowledges: first response is asked, then, without an answer, the team.
  await running.advance(14 * MINUTE);
  assertStringIncludes(said(), "First response");
  await running.advance(12 * MINUTE);
  assertStringIncludes(said(), "Team");
  await ben.press(direct, "On it");
  assertStringIncludes(card(), "is on it");
  const acknowledgedAfter = 26 * MINUTE;

  await running.advance(4 * MINUTE);
  await ana.run("Hand over", { channel: name });
  await ana.submit({ Role: "Incident commander", "Who takes over": ["ben"] });
  await ben.press(direct, "I have command");
  await ben.run("Decide", { channel: name });
  await ben.submit({
    "What is it?": "A temporary change",
    "What was decided or changed?": "Cards of one bank are sent around",
    "When to think about it again": "Not by itself",
  });

  // Wrongly resolved, and back again ten minutes later.
  await running.advance(10 * MINUTE);
  await ana.run("Resolve", { channel: name });
  await ana.submit({ "What fixed it?": "It went away" });
  assertStringIncludes(card(), "Resolved");
  const before = said();
  await running.advance(10 * MINUTE);
  assertEquals(said(), before, "nothing is said while it is resolved");
  await ben.press(name, "Reopen");
  await ben.submit({ "What is wrong again?": "Cards are declined again" });
  assertStringIncludes(card(), `<@${ben.user.id}>`);
  assert(!card().includes("*Status*\nResolved"));

  await running.advance(20 * MINUTE);
  await ben.run("Resolve", { channel: name });
  await ben.submit({
    "What fixed it?": "The pool of connections is larger",
    "Who was affected, how many?": "One in ten customers",
  });
  const end = (await kept(running, name)).record;
  const { acknowledge, resolve } = figures(end.lifecycle);
  assertEquals(acknowledge!.ms, acknowledgedAfter);
  assertEquals(resolve!.ms, 60 * MINUTE);

  // The next day the review, and what is to be done.
  await running.advance(20 * HOUR);
  await ben.press(name, "Review");
  await ben.submit({});
  const canvas = ben.canvas(name)!;
  for (
    const words of [
      "Checkout errors",
      "The pool of connections is larger",
      "One in ten customers",
      "Cards of one bank are sent around",
    ]
  ) assertStringIncludes(canvas, words);
  await ben.editCanvas(name, (markdown) => `${markdown}\n\nWe learned a lot.`);
  await ben.run("Action items", { channel: name });
  await ben.submit({ "New action item": "Alert on the pool" });
  await ben.run("Review", { channel: name });
  await ben.submit({ "What now?": "Publish the summary" });
  assertStringIncludes(
    written(ana, "incidents").map(wordsOf).join("\n"),
    "review",
  );

  await running.advance(28 * HOUR);
  assert(isArchived(running, channel));
  assert(Object.keys(files(running)).length > 0);
  const closed = await closedIncident(looking(running), channel);
  assertEquals(closed?.record.title, "Checkout errors");
});
