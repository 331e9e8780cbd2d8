import { assertEquals, assertStringIncludes } from "@std/assert";
import type { Person } from "../../workspace/people.ts";
import {
  declare,
  executions,
  type Setup,
  startIncd,
  wordsOf,
  written,
} from "../support/incd.ts";

const HOUR_MS = 3_600_000;

async function incident(setup: Setup = {}, values = {}) {
  const running = await startIncd(setup);
  const ana = running.person("ana");
  const name = (await declare(ana, { Title: "Checkout errors", ...values }))!;
  return { running, ana, name };
}

/** What somebody was told about where an incident stands. */
function briefs(person: Person): string[] {
  return person.directMessages().map(wordsOf)
    .filter((words) => words.includes("Here is where it stands"));
}

Deno.test("who joins by themselves reads once, privately, where it stands and how to help", async () => {
  const { running, ana, name } = await incident();
  await using _ = running;
  await ana.post(name, "We roll back v42");
  await ana.react(name, ana.channel(name).messages.at(-1)!.ts, "scales");
  await ana.post(name, "It is not the bank");
  await ana.react(name, ana.channel(name).messages.at(-1)!.ts, "no_entry_sign");
  const before = written(ana, name).length;
  const ben = running.person("ben");

  await ben.join(name);

  const [brief, ...others] = briefs(ben);
  assertEquals(others, []);
  for (
    const words of [
      "SEV3 Checkout errors",
      "*Status*\nInvestigating",
      `*Incident commander*\n<@${ana.user.id}>`,
      "*Impact*\nNot stated yet",
      "*Decided*\n• We roll back v42",
      "*Ruled out*\n• It is not the bank",
      `<@${ana.user.id}> decides who does what`,
    ]
  ) assertStringIncludes(brief!, words);
  assertEquals(written(ana, name).length, before);
  assertEquals(executions(running, "on_event").at(-1)!.calls, [
    "apps.datastore.get",
    "apps.datastore.update",
    "chat.postMessage",
  ]);
});

Deno.test("who is brought by a person reads it too; whom Incd invites and bots do not", async () => {
  const { running, ana, name } = await incident({ settings: "demo" }, {
    Scenario: "Payments failing",
  });
  await using _ = running;
  const { state, bot } = running.workspace;
  const channel = state.channelNamed(name)!;
  const [chloe, daniel] = [running.person("chloe"), running.person("daniel")];

  state.addMember(channel, daniel.user.id, ana.user.id);
  state.addMember(channel, chloe.user.id, bot.id);
  const beacon = [...state.users.values()].find(({ isBot, appId }) =>
    isBot && !appId
  )!;
  state.addMember(channel, beacon.id, ana.user.id);
  await running.settle();

  assertEquals(briefs(daniel).length, 1);
  const invited = channel.members.size - 3;
  assertEquals(invited > 3, true);
  for (const id of channel.members) {
    const user = state.users.get(id)!;
    if (user.isBot || id === daniel.user.id) continue;
    assertEquals(briefs(running.person(user.name)), [], user.name);
  }
  const loud = running.workspace.activity.entries.filter(({ level }) =>
    level === "error"
  );
  assertEquals(loud, []);
});

Deno.test("who leaves and comes again is told anew only after half a day", async () => {
  const { running, name } = await incident();
  await using _ = running;
  const ben = running.person("ben");
  const comeAgain = async (hours: number) => {
    await ben.leave(name);
    await running.advance(hours * HOUR_MS);
    await ben.join(name);
    return briefs(ben).length;
  };

  await ben.join(name);

  assertEquals(await comeAgain(0), 1);
  assertEquals(await comeAgain(11), 1);
  assertEquals(await comeAgain(2), 2);
});

Deno.test("in a private incident whoever is brought in reads it, privately", async () => {
  const { running, ana, name } = await incident({}, {
    "Who may see it": "Private",
  });
  await using _ = running;
  const { state } = running.workspace;
  const ben = running.person("ben");
  const others = ["chloe", "daniel"].map((handle) => running.person(handle));

  state.addMember(state.channelNamed(name)!, ben.user.id, ana.user.id);
  await running.settle();

  assertEquals(briefs(ben).length, 1);
  for (const other of others) assertEquals(other.directMessages(), []);
});

Deno.test("the same arrival heard twice, or by a run that dies, is one brief", async () => {
  for (
    const fault of [
      { on: "step", function: "on_event", nth: 3, does: "twice" },
      { on: "step", function: "on_event", nth: 3, does: "late twice" },
    ] as const
  ) {
    const { running, name } = await incident({ faults: [fault] });
    await using _ = running;
    const ben = running.person("ben");

    await ben.join(name);
    await running.advance(HOUR_MS);

    assertEquals(briefs(ben).length, 1, fault.does);
  }
});

Deno.test("coming into a channel without an incident leads to nothing", async () => {
  await using running = await startIncd();
  const { state } = running.workspace;
  const random = state.channelNamed("random")!;
  await running.api("conversations.join", { channel: random.id });
  const zoe = state.addUser({ name: "zoe", realName: "Zoe" });

  state.addMember(random, zoe.id);
  await running.settle();

  assertEquals(running.person("zoe").directMessages(), []);
  const { calls } = executions(running, "on_event").at(-1)!;
  assertEquals(calls, ["apps.datastore.get"]);
});
