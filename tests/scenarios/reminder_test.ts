import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import type { Fault } from "../../workspace/faults/fault.ts";
import type { RunningWorkspace } from "../../workspace/mod.ts";
import type { Person } from "../../workspace/people.ts";
import {
  declare,
  executions,
  startIncd,
  stored,
  wordsOf,
  written,
} from "../support/incd.ts";
import { runBuilt } from "../support/workflow_builder.ts";
import { declareByWebhook } from "../support/admins_webhook.ts";

const MINUTE = 60_000;

/** The private reminders that somebody got, oldest first. */
function reminders(person: Person): string[] {
  return person.directMessages().map(wordsOf)
    .filter((words) => words.includes("*A status update is due*"));
}

/** The reminders in an incident's channel. */
function inChannel(person: Person, channel: string): string[] {
  return written(person, channel).map(wordsOf)
    .filter((words) => words.includes("A status update is due since"));
}

/** What somebody last read privately. */
function lastWords(person: Person): string {
  return wordsOf(person.directMessages().at(-1)!);
}

/** Ana declares a SEV1, of which an update is due every half hour. */
async function sev1(running: RunningWorkspace) {
  const ana = running.person("ana");
  const name = (await declare(ana, {
    Title: "Checkout errors",
    Severity: "SEV1",
  }))!;
  const events = async () =>
    (await stored(running, "timeline"))
      .map(({ event }) => JSON.parse(event.join("")).kind);
  /** In which channel the buttons of a private reminder are. */
  const dm = ana.channels().find(({ kind }) => kind === "im")!.name;
  return { ana, name, events, dm };
}

async function note(running: RunningWorkspace, channel: string, text: string) {
  await runBuilt(running, [{
    function: "log_to_timeline",
    inputs: {
      channel_id: running.person("ana").channel(channel).id,
      text,
    },
  }]);
}

Deno.test("the commander of a SEV1 is reminded after half an hour, with a draft from the timeline and how much was written", async () => {
  await using running = await startIncd();
  const { ana, name } = await sev1(running);
  await ana.post(name, "It is the cache");
  await ana.post(name, "No, the queue");
  await note(running, name, "Restarted the workers");

  await running.advance(29 * MINUTE);
  assertEquals(reminders(ana), []);
  await running.advance(6 * MINUTE);

  const [reminder, ...others] = reminders(ana);
  assertEquals(others, []);
  assertStringIncludes(reminder!, "2 messages in the channel");
  assertStringIncludes(reminder!, "• Restarted the workers");
  assertEquals(inChannel(ana, name), []);
});

Deno.test("Send draft posts what the reminder showed, and its buttons are settled then", async () => {
  await using running = await startIncd();
  const { ana, name, dm } = await sev1(running);
  await note(running, name, "Restarted the workers");
  await running.advance(35 * MINUTE);
  await note(running, name, "Not in the draft");

  await ana.press(dm, "Send draft");

  const posted = written(ana, name).map(wordsOf)
    .filter((words) => words.includes("*Status update*"));
  assertEquals(posted.length, 1);
  assertStringIncludes(posted[0]!, "• Restarted the workers");
  assert(!posted[0]!.includes("Not in the draft"));
  assertStringIncludes(lastWords(ana), "✓ The update is posted");

  await ana.press(dm, "Nothing new");

  assertStringIncludes(lastWords(ana), "it is settled already");
});

Deno.test("Edit opens the form with the draft in it", async () => {
  await using running = await startIncd();
  const { ana, name, dm } = await sev1(running);
  await note(running, name, "Restarted the workers");
  await running.advance(35 * MINUTE);

  await ana.press(dm, "Edit");
  await ana.submit({ Status: "Monitoring" });

  const posted = wordsOf(written(ana, name).at(-1)!);
  assertStringIncludes(posted, "• Restarted the workers");
  assertStringIncludes(posted, "*Monitoring*");

  await ana.press(dm, "Edit");

  assertStringIncludes(
    JSON.stringify(ana.modal()!.blocks),
    "it is settled already",
  );
});

Deno.test("Nothing new starts the wait anew, Snooze asks again a quarter of an hour later", async () => {
  await using running = await startIncd();
  const { ana, dm, events } = await sev1(running);
  await running.advance(35 * MINUTE);

  await ana.press(dm, "Nothing new");
  assertStringIncludes(lastWords(ana), "✓ It is noted");
  await running.advance(25 * MINUTE);
  assertEquals(reminders(ana).length, 1);
  await running.advance(10 * MINUTE);
  assertEquals(reminders(ana).length, 2);

  await ana.press(dm, "Snooze 15 min");
  await running.advance(10 * MINUTE);
  assertEquals(reminders(ana).length, 2);
  await running.advance(10 * MINUTE);
  assertEquals(reminders(ana).length, 3);
  assertEquals(
    (await events()).filter((kind) => /nothing_new|snoozed/.test(kind)).sort(),
    ["nothing_new", "update_snoozed"],
  );
});

Deno.test("a reminder that is ignored is said once in the channel, then privately again", async () => {
  await using running = await startIncd();
  const { ana, name } = await sev1(running);

  await running.advance(40 * MINUTE);
  assertEquals([reminders(ana).length, inChannel(ana, name).length], [1, 0]);
  await running.advance(10 * MINUTE);
  assertEquals([reminders(ana).length, inChannel(ana, name).length], [1, 1]);
  await running.advance(15 * MINUTE);
  assertEquals([reminders(ana).length, inChannel(ana, name).length], [2, 1]);
  await running.advance(60 * MINUTE);
  assertEquals([reminders(ana).length, inChannel(ana, name).length], [4, 1]);
});

Deno.test("evidence of progress puts the reminder off, ordinary messages do not", async () => {
  await using running = await startIncd();
  const { ana, name } = await sev1(running);

  await running.advance(20 * MINUTE);
  await ana.run("Status update", { channel: name });
  await ana.submit({ "What is new": "Rolling back" });
  await running.advance(25 * MINUTE);
  assertEquals(reminders(ana), []);

  await ana.post(name, "Hm");
  await running.advance(10 * MINUTE);
  assertEquals(reminders(ana).length, 1);
});

Deno.test("no reminder once the incident is resolved, and none where no update is planned", async () => {
  await using running = await startIncd();
  const { ana, name } = await sev1(running);

  await ana.run("Status update", { channel: name });
  await ana.submit({ "Next update": "None is planned" });
  await note(running, name, "Restarted the workers");
  await running.advance(120 * MINUTE);
  assertEquals(reminders(ana), []);

  await ana.run("Resolve", { channel: name });
  await ana.submit({ "What fixed it?": "Restarted the workers" });
  await running.advance(120 * MINUTE);
  assertEquals([...reminders(ana), ...inChannel(ana, name)], []);
});

Deno.test("where nobody can be reminded privately it is said in the channel, once", async () => {
  await using running = await startIncd();
  await declareByWebhook(running, {
    source: "grafana",
    title: "Checkout errors",
    severity: "sev1",
  });
  await running.settle();
  const ana = running.person("ana");
  const name = ana.channels().map(({ name }) => name)
    .find((name) => name.startsWith("incd-"))!;

  await running.advance(150 * MINUTE);

  assertEquals(inChannel(ana, name).length, 1);
  assertStringIncludes(inChannel(ana, name)[0]!, "Nobody is in command");
});

Deno.test("a commander who is gone is not waited for: whoever declared is reminded", async () => {
  await using running = await startIncd({
    settings: (workspace) => ({
      templates: [],
      types: [{
        id: "outage",
        name: "Outage",
        responders: { users: [], groups: [] },
        roles: {
          commander: [...workspace.state.users.values()]
            .find(({ name }) => name === "ben")!.id,
        },
      }],
    }),
  });
  const { ana } = await sev1(running);
  const { users } = running.workspace.state;
  const ben = running.person("ben").user.id;
  users.get(ben)!.deleted = true;

  await running.advance(35 * MINUTE);

  assertEquals(reminders(ana).length, 1);
  assertStringIncludes(reminders(ana)[0]!, "nobody else is in command");
});

/** How often somebody was reminded in the first hour, privately and in the channel. */
async function firstHour(fault?: Fault): Promise<[number, number]> {
  await using running = await startIncd({ faults: fault ? [fault] : [] });
  const { ana, name } = await sev1(running);
  await running.advance(58 * MINUTE);
  assert(running.faults.every(({ happened }) => happened), "the fault happens");
  return [reminders(ana).length, inChannel(ana, name).length];
}

Deno.test("two ticks at the same moment remind once", async () => {
  for (const name of ["Tick :30", "Tick :45"]) {
    const reminded = await firstHour({
      on: "trigger",
      name,
      nth: 1,
      does: "twice",
    });
    assertEquals(reminded, [1, 1], name);
  }
});

Deno.test("a tick that dies at any of its calls is made up for, and nobody is reminded twice", async () => {
  await using running = await startIncd();
  await sev1(running);
  const callsOfTicks = () =>
    executions(running, "on_tick")
      .reduce((sum, { calls }) => sum + calls.length, 0);

  for (const minutes of [30, 15]) {
    await running.advance((minutes - 1) * MINUTE);
    const before = callsOfTicks();
    await running.advance(MINUTE);
    for (let nth = before + 1; nth <= callsOfTicks(); nth++) {
      for (const when of ["before", "after"] as const) {
        assertEquals(
          await firstHour({ on: "death", function: "on_tick", nth, when }),
          [1, 1],
          `${when} call ${nth}`,
        );
      }
    }
  }
});

Deno.test("the step puts the next update off, and says when it is due", async () => {
  await using running = await startIncd();
  const { ana, name } = await sev1(running);
  const channel_id = ana.channel(name).id;
  const run = async (inputs: Record<string, unknown>) =>
    (await runBuilt(running, [{
      function: "put_off_update",
      inputs: { channel_id, ...inputs },
    }]))[0]!;

  const later = await run({ minutes: 45 });
  assertEquals(
    later.outputs!.next_update,
    Date.parse("2026-11-23T09:45:00Z") / 1000,
  );
  assertStringIncludes(
    (await run({ minutes: 0 })).error!,
    "0 minutes is not between 1 and 1440",
  );
  await running.advance(20 * MINUTE);
  const anew = await run({});
  assertEquals(
    anew.outputs!.next_update,
    Date.parse("2026-11-23T09:50:00Z") / 1000,
  );
});
