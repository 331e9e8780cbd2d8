import { assert, assertEquals, assertMatch } from "@std/assert";
import type { Person } from "../../workspace/people.ts";
import {
  declare,
  executions,
  startIncd,
  wordsOf,
  written,
} from "../support/incd.ts";

async function opened(values: Record<string, string> = {}) {
  const running = await startIncd({ settings: "demo" });
  const ana = running.person("ana");
  const channel = (await declare(ana, {
    Title: "Checkout is down",
    ...values,
  }))!;
  const incd = `@${running.workspace.bot.name}`;
  return { running, ana, ben: running.person("ben"), channel, incd };
}

/** Writes something and answers its ts. */
async function says(
  person: Person,
  channel: string,
  text: string,
  threadTs?: string,
): Promise<string> {
  await person.post(channel, text, threadTs);
  const { messages } = person.channel(channel);
  const all = threadTs ? person.thread(channel, threadTs) : messages;
  return all.findLast(({ user }) => user === person.user.id)!.ts;
}

function cardOf(person: Person, channel: string): string {
  return wordsOf(written(person, channel)[0]!);
}

function signsOn(person: Person, channel: string, ts: string): string[] {
  return person.channel(channel).messages.find((one) => one.ts === ts)!
    .reactions.map(({ name }) => name);
}

Deno.test("what is said in plain words is done, and bears a sign that it is", async () => {
  const { running, ana, ben, channel, incd } = await opened();
  await using _ = running;
  await ben.join(channel);
  for (
    const [words, shown] of [
      ["ack", /Acknowledged by/],
      ["SEV1!", /\*Severity\*\nSEV1/],
      ["update We rolled *back* & wait", /We rolled \*back\* &amp; wait/],
      ["note the graph <1> is flat", /the graph &lt;1&gt; is flat/],
      ["task @ana call the provider", /• call the provider: <@/],
      ["take the technical lead", /\*Technical lead\*\n<@/],
      ["monitoring", /\*Status\*\nMonitoring/],
    ] as [string, RegExp][]
  ) {
    const ts = await says(ben, channel, `${incd} ${words}`);

    assertMatch(cardOf(ana, channel), shown, words);
    assertEquals(signsOn(ana, channel, ts), ["white_check_mark"], words);
  }
  assertMatch(wordsOf(ana.directMessages().at(-1)!), /call the provider/);
});

Deno.test("a question is answered in the thread in which it was asked", async () => {
  const { running, ana, channel, incd } = await opened();
  await using _ = running;
  const top = await says(ana, channel, `${incd} who is commander?`);

  assertMatch(wordsOf(ana.thread(channel, top).at(-1)!), /commander\*: <@U/);
  const parent = await says(ana, channel, "Where are we?");
  const reply = await says(ana, channel, `${incd} status`, parent);

  const answers = ana.thread(channel, parent);
  assertEquals(answers.length, 2);
  assertEquals(answers[0]!.ts, reply);
  assertMatch(wordsOf(answers[1]!), /Investigating\*, since/);
});

Deno.test("what was not understood changes nothing, and is said to the person alone", async () => {
  const { running, ana, ben, channel, incd } = await opened();
  await using _ = running;
  await ben.join(channel);
  const before = cardOf(ana, channel);
  const seen = written(ana, channel).length;
  await says(ben, channel, `${incd} thanks, that was quick`);

  const answered = written(ben, channel).at(-1)!;
  assertMatch(wordsOf(answered), /did not understand that.*changed nothing/);
  await says(ben, channel, `${incd} sev1?`);

  assertEquals(cardOf(ana, channel), before);
  assertEquals(written(ana, channel).length, seen);
});

Deno.test("a refusal is said to the person alone, where they wrote", async () => {
  const { running, ana, ben, channel, incd } = await opened();
  await using _ = running;
  await ben.join(channel);
  await says(ana, channel, `${incd} ack`);
  const parent = await says(ben, channel, "What now?");
  await says(ben, channel, `${incd} ack`, parent);

  assertMatch(
    wordsOf(ben.thread(channel, parent).at(-1)!),
    /Cannot acknowledge: <@\w+> acknowledged it/,
  );
  assertEquals(ana.thread(channel, parent).length, 1);
  await says(ben, channel, `${incd} sev3`);

  assertMatch(wordsOf(written(ben, channel).at(-1)!), /it is SEV3 already/);
  await says(ben, channel, `${incd} raise to sev9`);

  assertMatch(
    wordsOf(written(ben, channel).at(-1)!),
    /severity "sev9" is not one of SEV1/,
  );
});

Deno.test("elsewhere Incd says what applies there, and names no private incident", async () => {
  const { running, ana, ben, incd } = await opened({
    "Who may see it": "Private",
  });
  await using _ = running;
  await declare(ben, { Title: "Slow search" });
  await ana.run("Incident: help", { channel: "general" });
  const general = running.workspace.state.channelNamed("general")!;
  general.members.add(running.workspace.bot.id);
  const ts = await says(ana, "general", `${incd} list`);

  const answer = wordsOf(ana.thread("general", ts).at(-1)!);
  assertMatch(answer, /Open: 1\*.*\n.*Slow search/);
  assert(!answer.includes("Checkout"));
  await says(ana, "general", `${incd} ack`);

  assertMatch(
    wordsOf(written(ana, "general").at(-1)!),
    /not the channel of an incident/,
  );
});

Deno.test("a guest's words change nothing, and they are told so", async () => {
  const { running, ana, channel, incd } = await opened();
  await using _ = running;
  const omar = running.person("omar");
  running.workspace.state.channelNamed(channel)!.members.add(omar.user.id);
  const before = cardOf(ana, channel);
  await says(omar, channel, `${incd} sev1`);

  assertMatch(
    wordsOf(written(omar, channel).at(-1)!),
    /Cannot do that: <@\w+> is a guest/,
  );
  assertEquals(cardOf(ana, channel), before);
});

Deno.test("six calls bring what is said onto the card", async () => {
  const { running, ben, channel, incd } = await opened();
  await using _ = running;
  await ben.join(channel);
  await says(ben, channel, `${incd} ack`);
  const { calls } = executions(running, "on_mention").at(-1)!;
  const card = calls.indexOf("chat.update");

  assertEquals(card, 5, calls.join(" "));
});
