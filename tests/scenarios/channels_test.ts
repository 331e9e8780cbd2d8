import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import type { RunningWorkspace } from "../../workspace/mod.ts";
import type { Person } from "../../workspace/people.ts";
import {
  declare,
  executions,
  startIncd,
  stored,
  unhurried,
  wordsOf,
  written,
} from "../support/incd.ts";
import { PACKED_MS } from "../support/closing.ts";
import { kept } from "../support/kept.ts";
import { assertSound } from "../support/sound.ts";

const MINUTE = 60_000;

/** Ana declares and commands; the others read along. */
async function anOpenIncident(
  running: RunningWorkspace,
  more: Record<string, string> = {},
): Promise<{ ana: Person; name: string }> {
  const ana = running.person("ana");
  const name = await declare(ana, {
    Title: "Zebrafish are loose",
    Severity: "SEV2",
    ...more,
  });
  await running.settle();
  return { ana, name: name! };
}

function told(person: Person): string[] {
  return person.directMessages().map(wordsOf);
}

function announcements(running: RunningWorkspace): string[] {
  return written(running.person("ben"), "incidents").map(wordsOf);
}

/** What has become of the channel, as it is kept. */
async function changes(running: RunningWorkspace, name: string) {
  const { entries } = await kept(running, name);
  return entries.flatMap(({ event }) =>
    event.kind === "channel_changed" ? [`${event.how} by ${event.by}`] : []
  );
}

Deno.test("an open incident's channel is archived: whoever decides reads the ways on, all stops, and unarchived it goes on", async () => {
  await using running = await startIncd({ settings: unhurried });
  const { ana, name } = await anOpenIncident(running);
  const ben = running.person("ben");

  await ben.archive(name);
  await running.settle();
  const [news] = told(ana).filter((words) => words.includes("was archived"));
  assertStringIncludes(news!, `by <@${ben.user.id}>`);
  assertStringIncludes(news!, "unarchive the channel");
  const calls = running.workspace.engine.executions.length;
  const before = told(ana).length;
  await running.advance(3 * 60 * MINUTE);
  assertEquals(told(ana).length, before, "nobody is reminded");
  assert(running.workspace.engine.executions.length > calls, "ticks went on");
  assert(
    executions(running, "on_tick").every(({ error }) => !error),
    "no tick failed",
  );

  await ben.unarchive(name);
  await running.settle();
  assertStringIncludes(
    wordsOf(written(ana, name).at(-1)!),
    "the incident goes on",
  );
  assertEquals(await changes(running, name), [
    `archived by ${ben.user.id}`,
    `unarchived by ${ben.user.id}`,
  ]);
  await running.advance(6 * MINUTE);
  assert(told(ana).length > before, "reminded again");
  await assertSound(running, name);
});

Deno.test("it is resolved from the message that says that its channel was archived", async () => {
  await using running = await startIncd({ settings: unhurried });
  const { ana, name } = await anOpenIncident(running);
  await ana.archive(name);
  await running.settle();

  await ana.press(running.workspace.bot.id, "Resolve");
  await ana.submit({ "What fixed it?": "They swam home" });

  const { record } = await kept(running, name);
  assertEquals(record.lifecycle.phases.at(-1)!.status, "resolved");
});

Deno.test("a private channel is unarchived: Incd is brought back by an invitation", async () => {
  await using running = await startIncd({ settings: unhurried });
  const { ana, name } = await anOpenIncident(running, {
    "Who may see it": "Private",
  });
  await ana.archive(name);
  await running.settle();
  assertStringIncludes(told(ana).at(-1)!, "/invite @Incd");

  await ana.unarchive(name);
  await ana.invite(name, "incd");
  await running.advance(6 * MINUTE);

  assertStringIncludes(
    wordsOf(written(ana, name).at(-1)!),
    "the incident goes on",
  );
  assertEquals((await kept(running, name)).record.channelNow.archived, false);
});

Deno.test("a renamed channel is followed", async () => {
  await using running = await startIncd({ settings: unhurried });
  const { ana, name } = await anOpenIncident(running);

  await ana.rename(name, "zebrafish");
  await running.settle();

  const { record } = await kept(running, "zebrafish");
  assertEquals(record.channelNow.name, "zebrafish");
  await running.advance(6 * MINUTE);
  assertEquals(await changes(running, "zebrafish"), [
    `renamed by ${ana.user.id}`,
  ]);
});

Deno.test("a deleted channel closes its incident, and who decides is told what is left", async () => {
  await using running = await startIncd({ settings: unhurried });
  const { ana, name } = await anOpenIncident(running);

  await ana.deleteChannel(name);
  await running.settle();

  assertStringIncludes(told(ana).at(-1)!, "The incident is closed");
  assertStringIncludes(announcements(running)[0]!, "Closed");
  await running.advance(60 * MINUTE);
  assert(executions(running, "on_tick").every(({ error }) => !error));
});

Deno.test("a channel that becomes private is not spoken of any more", async () => {
  await using running = await startIncd({ settings: unhurried });
  const { ana, name } = await anOpenIncident(running);
  assertStringIncludes(announcements(running)[0]!, "Zebrafish");

  await ana.makePrivate(name);
  await running.advance(6 * MINUTE);
  await ana.run("Status update", { channel: name });
  await ana.submit({ "What is new": "Zebrafish are everywhere" });

  assertEquals(announcements(running).length, 1);
  assert(!/zebra/i.test(announcements(running)[0]!), "the announcement");
  assertEquals(
    running.person("ben").channel("incidents").messages.at(-1)?.replyCount ?? 0,
    0,
  );
  assertEquals(await changes(running, name), ["made_private by "]);
  await assertSound(running, name);
});

Deno.test("a channel shared with others is announced no more, until it is its own again", async () => {
  await using running = await startIncd({ settings: unhurried });
  const { ana, name } = await anOpenIncident(running);

  await ana.share(name, "lena");
  await running.settle();
  assertStringIncludes(told(ana).at(-1)!, "another organisation");
  assert(!/zebra/i.test(announcements(running)[0]!));

  await ana.disconnect(name, "lena");
  await running.settle();
  assertStringIncludes(announcements(running)[0]!, "Zebrafish");
  assertEquals(await changes(running, name), ["shared by ", "unshared by "]);
});

Deno.test("removed from a public channel Incd comes back once and says so", async () => {
  await using running = await startIncd({ settings: unhurried });
  const { ana, name } = await anOpenIncident(running);
  await ana.press(name, "Acknowledge");

  await ana.remove(name, "incd");
  await running.advance(6 * MINUTE);
  assertStringIncludes(wordsOf(written(ana, name).at(-1)!), "came back");

  await ana.remove(name, "incd");
  await running.advance(20 * MINUTE);
  const { channels, users } = running.workspace.state;
  const place = channels.get(ana.channel(name).id)!;
  const members = [...place.members].map((id) => users.get(id)!.name);
  assert(!members.includes("incd"), "it stays away");
  assertEquals(
    told(ana).filter((words) => words.includes("is not in")).length,
    1,
  );
});

Deno.test("removed from a private channel Incd tells its commander once", async () => {
  await using running = await startIncd({ settings: unhurried });
  const { ana, name } = await anOpenIncident(running, {
    "Who may see it": "Private",
  });

  await ana.remove(name, "incd");
  await running.advance(20 * MINUTE);

  assertEquals(
    told(ana).filter((words) => words.includes("is not in")).length,
    1,
  );
});

Deno.test("what happens to channels that are no incident's costs one call", async () => {
  await using running = await startIncd({ settings: unhurried });
  const ana = running.person("ana");
  assertEquals((await ana.rename("payments", "money")).ok, true);
  await ana.archive("money");
  await running.settle();

  const heard = executions(running, "on_event");
  assertEquals(heard.length, 2);
  assert(heard.every(({ error }) => !error));
});

Deno.test("a resolved incident whose channel people have archived is closed in its time, and packed", async () => {
  await using running = await startIncd({
    settings: () => ({ archiveDays: 1, policies: [] }),
  });
  const { ana, name } = await anOpenIncident(running, { Severity: "SEV3" });
  await ana.run("Resolve", { channel: name });
  await ana.submit({ "What fixed it?": "They swam home" });
  await ana.archive(name);

  await running.advance(24 * 60 * MINUTE + PACKED_MS + 10 * MINUTE);

  assertEquals((await stored(running, "incidents")).length, 0);
  assert((await stored(running, "closed_incidents")).length > 0);
});
