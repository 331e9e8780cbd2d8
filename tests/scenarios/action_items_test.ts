import { assert, assertEquals, assertMatch } from "@std/assert";
import type { Person } from "../../workspace/people.ts";
import {
  declare,
  startIncd,
  stored,
  unhurried,
  wordsOf,
  written,
} from "../support/incd.ts";
import { close, PACKED_MS } from "../support/closing.ts";
import { assertSound } from "../support/sound.ts";
import { runBuilt } from "../support/workflow_builder.ts";

const HOUR = 3_600_000;

async function opened(values: Record<string, string> = {}) {
  const running = await startIncd({ settings: unhurried });
  const ana = running.person("ana");
  const channel = (await declare(ana, {
    Title: "Checkout is down",
    Severity: "SEV4",
    ...values,
  }))!;
  const ben = running.person("ben");
  return { running, ana, ben, channel, app: running.workspace.bot.id };
}

async function add(
  person: Person,
  channel: string,
  title: string,
  more: Record<string, string | string[]> = {},
): Promise<void> {
  await person.run("Action items", { channel });
  await person.submit({ title, ...more });
}

function lastTold(person: Person): string {
  return wordsOf(person.directMessages().at(-1)!);
}

function reminders(person: Person): string[] {
  return person.directMessages().map(wordsOf)
    .filter((text) => /waits? for you/.test(text));
}

async function listed(person: Person, channel: string): Promise<string> {
  await person.run("Action items", { channel });
  const shown = JSON.stringify(person.modal());
  await person.close();
  return shown;
}

Deno.test("an action item is given in the form, its owner reads so, and is done with a click", async () => {
  const { running, ana, ben, channel, app } = await opened();
  await using _ = running;
  await add(ana, channel, "Alert on the queue's length", {
    owner: ["ben"],
    due: "2026-11-30",
    does: "Notice it sooner",
  });

  assertEquals(ana.modal(), undefined);
  assertMatch(
    lastTold(ben),
    /gave you an action item of <#\w+>, due Nov 30, 2026/,
  );
  assertMatch(
    await listed(ana, channel),
    /• Alert on the queue's length: <@\w+>, due Nov 30, 2026/,
  );
  await ben.press(app, "Next week");
  assertMatch(lastTold(ben), /Cannot put the action item off: it is due/);
  await ben.press(app, "Done");
  assertMatch(lastTold(ben), /✓ Done: Alert on/);
  await ben.press(app, "Done");
  assertMatch(
    lastTold(ben),
    /Cannot finish the action item: you have finished/,
  );
  assertMatch(await listed(ana, channel), /No action item is open/);
  await assertSound(running, channel);
});

Deno.test("on the second page an action item goes to somebody else, to another day, is dropped and opened again", async () => {
  const { running, ana, ben, channel } = await opened();
  await using _ = running;
  await add(ana, channel, "Alert on the queue");
  await ana.run("Action items", { channel });
  await ana.submit({ change: "Alert on the queue" });
  await ana.submit({ changed_owner: ["ben"], changed_due: "2026-12-01" });

  assertMatch(
    lastTold(ben),
    /gave you an action item of <#\w+>, due Dec 1, 2026/,
  );
  await ana.run("Action items", { channel });
  await ana.submit({ change: "Alert on the queue" });
  await ana.submit({ changed_due: "2026-11-01" });
  assertMatch(JSON.stringify(ana.modal()), /that day is over/);
  await ana.submit({
    changed_due: "2026-12-01",
    outcome: "Drop it: nobody need do it",
  });
  assertMatch(await listed(ana, channel), /No action item is open/);
  await ana.run("Action items", { channel });
  await ana.submit({ change: "Alert on the queue" });
  assertMatch(JSON.stringify(ana.modal()), /dropped this/);
  await ana.submit({});
  assertMatch(await listed(ana, channel), /• Alert on the queue: <@/);
});

Deno.test("its owner is reminded in their own morning, once a day, of all that is due by tomorrow", async () => {
  const { running, ana, channel, app } = await opened();
  await using _ = running;
  // It is evening in Tokyo.
  const yuki = running.person("yuki");
  await add(ana, channel, "Alert on the queue", {
    owner: ["yuki"],
    due: "2026-11-24",
  });
  await add(ana, channel, "Write the runbook", {
    owner: ["yuki"],
    due: "2026-11-25",
  });
  await running.advance(14 * HOUR);
  assertEquals(reminders(yuki), []);
  await running.advance(2 * HOUR);

  assertEquals(reminders(yuki).length, 1);
  assertMatch(reminders(yuki)[0]!, /2 action items of <#\w+> wait for you/);
  assertMatch(reminders(yuki)[0]!, /Due today[^]*Due Nov 25, 2026/);
  await yuki.press(app, "Next week");
  assertMatch(lastTold(yuki), /✓ Due Dec 1, 2026/);
  await assertSound(running, channel);
});

Deno.test("nobody has it: who commanded is asked, and takes it with a click", async () => {
  const { running, ana, channel, app } = await opened();
  await using _ = running;
  await add(ana, channel, "Alert on the queue", { due: "2026-11-23" });
  await running.advance(5 * HOUR);

  assertMatch(reminders(ana).at(-1)!, /Nobody has it/);
  await ana.press(app, "I take it");
  assertMatch(lastTold(ana), /✓ Yours, due Nov 23, 2026/);
  await ana.press(app, "I take it");
  assertMatch(lastTold(ana), /Cannot take the action item: you have it/);
});

Deno.test("action items of a private incident are told to those in its channel alone", async () => {
  const { running, ana, ben, channel, app } = await opened({
    "Who may see it": "Private",
  });
  await using _ = running;
  await add(ana, channel, "Rotate the zebrafish key", {
    owner: ["ben"],
    due: "2026-11-23",
  });
  await ben.leave(channel);
  const before = ben.directMessages().length;
  await running.advance(5 * HOUR);

  assertEquals(ben.directMessages().length, before);
  assertMatch(reminders(ana).at(-1)!, /Rotate the zebrafish key/);
  await ben.press(app, "Done");
  assertMatch(lastTold(ben), /is not the channel of an incident/);
});

Deno.test("several added at the same moment are all there", async () => {
  const { running, ana, ben, channel, app } = await opened();
  await using _ = running;
  await ben.join(channel);
  await Promise.all([
    add(ana, channel, "Alert on the queue", { owner: ["chloe"] }),
    add(ben, channel, "Write the runbook", { owner: ["ana"] }),
  ]);
  await running.settle();
  await Promise.all([
    running.person("chloe").press(app, "Done"),
    ana.press(app, "Done"),
  ]);
  await running.advance(5 * 60_000);

  assertMatch(await listed(ana, channel), /No action item is open/);
  await assertSound(running, channel);
});

Deno.test("a workflow of one's own adds an action item", async () => {
  const { running, ana, ben, channel } = await opened();
  await using _ = running;
  const channel_id = ana.channel(channel).id;
  const [added, wrong] = await runBuilt(running, [
    {
      function: "add_action_item",
      inputs: {
        channel_id,
        title: "Alert on the queue",
        owner: ben.user.id,
        due: "2026-11-30",
        kind: "detect",
      },
    },
    {
      function: "add_action_item",
      inputs: { channel_id, title: "x", due: "tomorrow" },
    },
  ]);

  assertEquals(added!.error, undefined);
  assertMatch(wrong!.error!, /"tomorrow" is no day, write it like/);
  assertMatch(lastTold(ben), /You have an action item of/);
  assert(written(ana, channel).length > 0);
  assertEquals((await stored(running, "action_items")).length, 0);
});

Deno.test("after the incident is put away its open action items live on: reminded of, put off and done", async () => {
  const { running, ana, ben, channel, app } = await opened();
  await using _ = running;
  const ofBen = { owner: ["ben"], due: "2026-11-23" };
  await add(ana, channel, "Alert on the queue", ofBen);
  await add(ana, channel, "Write the runbook", ofBen);
  await close(running, ana.channel(channel).id);
  await running.advance(5 * 60_000);
  await ben.press(app, "Done");
  assertMatch(lastTold(ben), /✓ Done: Write the/, "closed and not yet packed");
  await running.advance(PACKED_MS + 5 * HOUR);

  assertEquals((await stored(running, "incidents")).length, 0);
  assertEquals((await stored(running, "action_items")).length, 2);
  assertEquals(reminders(ben).length, 1);
  assertMatch(reminders(ben)[0]!, /Alert on the queue\nDue today/);
  await ben.press(app, "Next week");
  assertMatch(lastTold(ben), /✓ Due Nov 30, 2026: Alert on/);
  await ben.press(app, "Done");
  assertMatch(lastTold(ben), /✓ Done: Alert on the queue/);
  await ben.press(app, "Done");
  assertMatch(lastTold(ben), /Cannot finish the action item: you have/);
});
