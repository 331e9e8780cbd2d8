import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import type { Level, Settings } from "../../domain/settings/settings.ts";
import type { RunningWorkspace } from "../../workspace/mod.ts";
import type { Person } from "../../workspace/people.ts";
import type { Workspace } from "../../workspace/workspace.ts";
import {
  declare,
  incidents,
  startIncd,
  wordsOf,
  written,
} from "../support/incd.ts";
import { modalWords } from "../support/settings.ts";
import { assertSound } from "../support/sound.ts";
import { runBuilt } from "../support/workflow_builder.ts";

const MINUTE = 60_000;

/** The payments team first, its on-call group next, management last: Marta decides about that. */
function policy(
  { state }: Workspace,
  change: (level: Level, place: number) => Partial<Level> = () => ({}),
): Partial<Settings> {
  const user = (handle: string) =>
    [...state.users.values()].find(({ name }) => name === handle)!.id;
  const group = (handle: string) =>
    [...state.groups.values()].find((one) => one.handle === handle)!.id;
  const level = (name: string, targets: Partial<Level["targets"]>): Level => ({
    name,
    targets: { users: [], groups: [], services: [], ...targets },
    answerMinutes: 10,
    when: { unacknowledgedMinutes: 0, phaseMinutes: 0 },
    decides: "",
    deputy: "",
    page: false,
  });
  const levels = [
    level("First response", { users: [user("ben"), user("tom")] }),
    level("Payments team", {
      groups: [group("oncall-payments")],
      services: ["cards"],
    }),
    {
      ...level("Management", { users: [user("priya")] }),
      decides: user("marta"),
    },
  ];
  return {
    nudgeMinutes: 0,
    services: [{
      id: "cards",
      name: "Cards",
      experts: { users: [user("chloe")], groups: [] },
      channel: "",
    }],
    policies: [{
      id: "p1",
      name: "Payments",
      severities: [],
      types: [],
      levels: levels.map((one, n) => ({ ...one, ...change(one, n) })),
    }],
  };
}

interface Story {
  running: RunningWorkspace;
  ana: Person;
  ben: Person;
  name: string;
  /** The incident's channel. */
  id: string;
  direct: string;
}

async function opened(
  running: RunningWorkspace,
  more: Record<string, string> = {},
): Promise<Story> {
  const ana = running.person("ana");
  const name = (await declare(ana, {
    Title: "Cards are declined",
    Severity: "SEV1",
    ...more,
  }))!;
  return {
    running,
    ana,
    ben: running.person("ben"),
    name,
    id: ana.channel(name).id,
    direct: running.workspace.bot.id,
  };
}

function card({ ana, name }: Story): string {
  return wordsOf(written(ana, name)[0]!);
}

function inChannel({ ana, name }: Story): string {
  return written(ana, name).slice(1).map(wordsOf).join("\n");
}

function told(person: Person): string[] {
  return person.directMessages().map(wordsOf);
}

function last(person: Person): string {
  return told(person).at(-1) ?? "";
}

async function escalate(
  { ana, name }: Story,
  values: Record<string, string | string[]>,
) {
  await ana.run("Escalate", { channel: name });
  return await ana.submit({
    "What help is needed": "Look at the ledger",
    ...values,
  });
}

Deno.test("a level is asked privately and in the channel; who cannot be asked is said, and an answer ends it", async () => {
  await using running = await startIncd({ settings: policy });
  const story = await opened(running);
  const { ben, ana, name, id, direct } = story;

  await escalate(story, {});

  assert(ana.channel(name).members.includes(ben.user.id));
  assertStringIncludes(
    last(ben),
    `<@${ana.user.id}> asks for your help in <#${id}>`,
  );
  assertStringIncludes(last(ben), "Look at the ledger");
  assertStringIncludes(last(ben), "*Impact*: not stated yet");
  const said = inChannel(story);
  assertStringIncludes(said, "escalated to *First response*");
  assertStringIncludes(said, `<@${ben.user.id}>`);
  assertStringIncludes(said, "has a deactivated account");
  assertStringIncludes(card(story), "*Asked for help*");

  await ben.press(direct, "On it");

  assert(!card(story).includes("*Asked for help*"));
  assertStringIncludes(card(story), `<@${ben.user.id}> is on it`);
  assertStringIncludes(card(story), `*Acknowledged*\n<@${ben.user.id}>`);
  assertStringIncludes(last(ben), `You are on it, in <#${id}>`);
  assertStringIncludes(last(ana), `<@${ben.user.id}> is on it`);
  await running.advance(60 * MINUTE);
  assert(!inChannel(story).includes("Payments team"));
  await assertSound(running, name);
});

Deno.test("without an answer the next level is asked in its time; one answer lets the others off", async () => {
  await using running = await startIncd({ settings: policy });
  const story = await opened(running);
  const { name, direct } = story;
  const [yuki, chloe] = ["yuki", "chloe"].map((who) => running.person(who));
  await escalate(story, {});

  await running.advance(5 * MINUTE);
  assert(!inChannel(story).includes("Payments team"));
  await running.advance(6 * MINUTE);

  assertStringIncludes(
    inChannel(story),
    "Nobody who was asked before has answered",
  );
  assertStringIncludes(last(yuki!), "Your help is needed");
  assertStringIncludes(last(chloe!), "Your help is needed");
  assertStringIncludes(card(story), "(Cards)");
  await yuki!.press(direct, "On it");

  assertStringIncludes(card(story), `<@${yuki!.user.id}> is on it`);
  assert(!card(story).includes("*Asked for help*"));
  assert(!card(story).includes("no answer from"));
  await chloe!.press(direct, "On it");
  assertStringIncludes(last(chloe!), "it is not needed any more");
  await running.advance(30 * MINUTE);
  assert(!inChannel(story).includes("Management"));
  await assertSound(running, name);
});

Deno.test("nobody has acknowledged: levels follow by themselves to the last, whose asks stay until it is over", async () => {
  await using running = await startIncd({
    settings: (workspace) =>
      policy(
        workspace,
        (_, place) =>
          place === 0
            ? { when: { unacknowledgedMinutes: 5, phaseMinutes: 0 } }
            : {},
      ),
  });
  const story = await opened(running);
  const { ana, name } = story;
  const priya = running.person("priya");

  await running.advance(40 * MINUTE);

  const said = written(ana, name).map(({ text }) => text).join("\n");
  for (const level of ["First response", "Payments team", "Management"]) {
    assertEquals(said.split(`Escalated to *${level}*`).length, 2, level);
  }
  assertEquals(told(priya).length, 1);
  assertStringIncludes(card(story), "*Help*: no answer from");
  assertStringIncludes(card(story), `<@${priya.user.id}>, asked`);
  await ana.run("Resolve", { channel: name });
  await ana.submit({ "What fixed it?": "The ledger was full" });
  const after = card(story);
  assert(
    !after.includes("*Asked for help*") && !after.includes("no answer from"),
  );
  await priya.press(running.workspace.bot.id, "On it");
  assertStringIncludes(last(priya), "the incident is resolved");
  await running.advance(60 * MINUTE);
  assertEquals(
    told(priya).filter((words) => words.includes("needed")).length,
    1,
  );
  await assertSound(running, name);
});

Deno.test("who does not want to be disturbed is asked, the card says so, and is waited for half as long", async () => {
  await using running = await startIncd({
    settings: (workspace) => policy(workspace, () => ({ answerMinutes: 20 })),
  });
  const story = await opened(running);
  const until = running.workspace.clock.now() + 360 * MINUTE;
  await story.ben.doNotDisturb(until);

  await escalate(story, {});
  await running.advance(6 * MINUTE);

  assertStringIncludes(last(story.ben), "asks for your help");
  assertStringIncludes(card(story), "in do-not-disturb until");
  await running.advance(6 * MINUTE);
  assertStringIncludes(inChannel(story), "Payments team");
});

Deno.test("somebody passes their ask on, and nobody is asked twice for the same", async () => {
  await using running = await startIncd({ settings: policy });
  const story = await opened(running);
  const { ana, ben, name, direct } = story;
  const daniel = running.person("daniel");
  await escalate(story, {
    Ask: "Only whom I name below",
    "Also ask these people": ["ben"],
  });

  await ben.press(direct, "Try someone else");
  await ben.submit({ "Who could help": ["omar"] });
  assertStringIncludes(modalWords(ben), "is a guest");
  await ben.submit({ "Who could help": ["daniel"] });

  assertStringIncludes(last(daniel), `<@${ben.user.id}> asks for your help`);
  assertStringIncludes(last(daniel), "Look at the ledger");
  assertStringIncludes(last(ana), `and asked <@${daniel.user.id}>`);
  assert(ana.channel(name).members.includes(daniel.user.id));
  await escalate(story, {
    Ask: "Only whom I name below",
    "Also ask these people": ["daniel"],
  });
  assertStringIncludes(modalWords(ana), "has not answered yet");
  await ana.close(true);
  await running.advance(20 * MINUTE);
  assertStringIncludes(
    told(ana).join("\n"),
    `No answer from <@${daniel.user.id}>`,
  );
  assertStringIncludes(card(story), `no answer from <@${daniel.user.id}>`);
  await daniel.press(direct, "I can't");
  assertStringIncludes(last(ana), `<@${daniel.user.id}> cannot help`);
  assert(!card(story).includes("no answer from"));
  await assertSound(running, name);
});

Deno.test("a level about which somebody decides is asked only with their word", async () => {
  await using running = await startIncd({ settings: policy });
  const story = await opened(running);
  const [marta, priya] = ["marta", "priya"].map((who) => running.person(who));

  await escalate(story, { Ask: "Management" });
  assertStringIncludes(
    modalWords(story.ana),
    `<@${marta!.user.id}> decides that`,
  );
  assertEquals(told(priya!), []);
  await story.ana.submit({ "Approved by": ["marta"] });

  assertStringIncludes(last(priya!), "asks for your help");
  assertStringIncludes(
    inChannel(story),
    `Approved by <@${marta!.user.id}>`,
  );
});

Deno.test("a private incident is told to nobody but those who come into its channel", async () => {
  await using running = await startIncd({ settings: policy });
  const story = await opened(running, { "Who may see it": "Private" });
  const { ana, ben, name } = story;

  await escalate(story, {});

  assert(ana.channel(name).members.includes(ben.user.id));
  assertStringIncludes(last(ben), "asks for your help");
  assertEquals(incidents(running.person("chloe")), []);
});

Deno.test("in Workflow Builder somebody is asked, answers, and is let off", async () => {
  await using running = await startIncd({ settings: policy });
  const story = await opened(running);
  const { ana, ben, id } = story;
  const chloe = running.person("chloe");
  const step = async (name: string, inputs: object) =>
    (await runBuilt(running, [{
      function: name,
      inputs: { channel_id: id, ...inputs },
    }])).at(-1)!;
  const why = "Check the ledger";

  assertEquals((await step("escalate", { why })).status, "completed");
  assertStringIncludes(last(ben), why);
  const other = await step("answer_ask", {
    reply: "on_it",
    person: chloe.user.id,
  });
  assertStringIncludes(other.error ?? "", "others are asked, not you");
  await step("answer_ask", { reply: "withdraw", person: ana.user.id });
  assertStringIncludes(last(ben), "You are no longer asked for help");
  await step("escalate", { why, service: "cards", person: ana.user.id });
  await step("answer_ask", { reply: "on_it", person: chloe.user.id });
  assertStringIncludes(card(story), `<@${chloe.user.id}> is on it`);
  const unknown = await step("escalate", { why, level: "Board" });
  assertStringIncludes(
    unknown.error ?? "",
    `level "Board" is not one of First response, Payments team, Management`,
  );
});

/** How often each of these was read, in the channel by Ana and privately by Ben. */
function timesRead({ ana, ben, name }: Story, here: string, privately: string) {
  return [
    written(ana, name).filter(({ text }) => text.includes(here)).length,
    ben.directMessages().filter(({ text }) => text.includes(privately)).length,
  ];
}

Deno.test("two who ask the same level or person at once ask once; of two answers one counts", async () => {
  await using running = await startIncd({ settings: policy });
  const story = await opened(running);
  const { ben, ana, name, direct } = story;
  const yuki = running.person("yuki");
  await running.api("conversations.invite", {
    channel: story.id,
    users: yuki.user.id,
  });
  const values = {
    "What help is needed": "Look at the ledger",
    Ask: "Payments team",
  };
  await ana.run("Escalate", { channel: name });
  await yuki.run("Escalate", { channel: name });

  await Promise.all([ana.submit(values), yuki.submit(values)]);

  assertEquals(timesRead(story, "escalated to", "asks for your help"), [1, 1]);
  await running.advance(MINUTE);
  const own = {
    ...values,
    Ask: "Only whom I name below",
    "Also ask these people": ["daniel"],
  };
  await ana.run("Escalate", { channel: name });
  await yuki.run("Escalate", { channel: name });
  await Promise.all([ana.submit(own), yuki.submit(own)]);
  assertEquals(
    running.person("daniel").directMessages().filter(({ text }) =>
      text.includes("asks for your help")
    ).length,
    1,
  );
  await Promise.all([ben.press(direct, "On it"), yuki.press(direct, "On it")]);
  const { entries } = await assertSound(running, name);
  assertEquals(
    entries.filter(({ event }) => event.kind === "ask_answered").length,
    1,
  );
});

Deno.test("an escalation that dies at any of its calls is read once in the end, or has not happened", async () => {
  for (let nth = 1, happened = true; happened; nth++) {
    for (const when of ["before", "after"] as const) {
      await using running = await startIncd({
        faults: [{ on: "death", function: "escalate", nth, when }],
      });
      const story = await opened(running);
      await runBuilt(running, [{
        function: "escalate",
        inputs: {
          channel_id: story.id,
          user: story.ben.user.id,
          why: "Look at the ledger",
          minutes: 60,
        },
      }]);
      await running.advance(12 * MINUTE);
      happened = running.faults[0]!.happened;

      const { entries } = await assertSound(running, story.name);
      const times = entries.filter(({ event }) =>
        event.kind === "escalated"
      ).length;
      assertEquals(
        timesRead(story, "Escalated", "Your help is needed"),
        [times, times],
        `${when} call ${nth}`,
      );
    }
  }
});

Deno.test("a tick that dies while it escalates leaves the rest to the next, once", async () => {
  for (let nth = 4; nth < 20; nth += 2) {
    await using running = await startIncd({
      settings: (workspace) =>
        policy(
          workspace,
          (_, place) =>
            place === 0
              ? { when: { unacknowledgedMinutes: 5, phaseMinutes: 0 } }
              : { answerMinutes: 60 },
        ),
      faults: [{ on: "death", function: "on_tick", nth, when: "after" }],
    });
    const story = await opened(running);

    await running.advance(26 * MINUTE);

    await assertSound(running, story.name);
    assertEquals(
      timesRead(story, "Escalated to *First", "Your help is needed"),
      [1, 2],
      `call ${nth}`,
    );
    assertEquals(
      timesRead(story, "Escalated to *Payments", "")[0],
      1,
      `call ${nth}`,
    );
  }
});
