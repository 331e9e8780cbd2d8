import { assert, assertEquals, assertMatch } from "@std/assert";
import type { Person } from "../../workspace/people.ts";
import { assertSound } from "../support/sound.ts";
import {
  declare,
  startIncd,
  unhurried,
  wordsOf,
  written,
} from "../support/incd.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

async function opened(values: Record<string, string> = {}) {
  const running = await startIncd({ settings: unhurried });
  const ana = running.person("ana");
  const channel = (await declare(ana, {
    Title: "Checkout is down",
    Severity: "SEV3",
    ...values,
  }))!;
  const ben = running.person("ben");
  if (!values["Who may see it"]) await ben.join(channel);
  return { running, ana, ben, channel, app: running.workspace.bot.id };
}

async function decide(
  person: Person,
  channel: string,
  text: string,
  more: Record<string, string | string[]> = {},
): Promise<void> {
  await person.run("Decide", { channel });
  await person.submit({ text, ...more });
}

function cardOf(person: Person, channel: string): string {
  return wordsOf(written(person, channel)[0]!);
}

function askedOf(person: Person): string[] {
  return person.directMessages().map(wordsOf)
    .filter((text) => /still (needed|right)/.test(text));
}

Deno.test("a temporary change stands on the card, its owner is asked about it, then everybody, and it is reverted with a click", async () => {
  const { running, ana, ben, channel, app } = await opened();
  await using _ = running;
  await decide(ana, channel, "Rate limit is 500 on <!channel>", {
    owner: ["ben"],
    revisit: "In an hour",
  });

  assertEquals(ana.modal(), undefined);
  assertMatch(
    cardOf(ana, channel),
    /Temporary changes\*\n• Rate limit is 500 on &lt;!channel&gt;: <@\w+>, asked about/,
  );
  await running.advance(65 * MINUTE);
  assertEquals(askedOf(ben).length, 1);
  assertMatch(askedOf(ben)[0]!, /Is this temporary change still needed in <#/);
  assertEquals(askedOf(ana), []);
  await running.advance(35 * MINUTE);
  const inChannel = () =>
    written(ana, channel).map(wordsOf)
      .filter((text) => text.includes("still needed?"));
  assertEquals(inChannel().length, 1);
  await running.advance(2 * HOUR);
  assertEquals([askedOf(ben).length, inChannel().length], [1, 1], "once each");

  await ben.press(app, "Still needed, ask in 1 hour");
  assertMatch(wordsOf(ben.directMessages().at(-1)!), /It stays as it is/);
  await ana.press(channel, "Reverted");
  assertMatch(cardOf(ana, channel), /Temporary changes/, "answered before");
  await running.advance(65 * MINUTE);
  assertEquals(askedOf(ben).length, 2, "asked again after the same time");
  await ben.press(app, "Reverted");
  assert(!cardOf(ana, channel).includes("Temporary changes"));
  assertMatch(cardOf(ana, channel), /Reverted by <@\w+>: Rate limit/);
  await assertSound(running, channel);
});

Deno.test("what is still changed for now when the incident is resolved becomes an action item, and nobody is asked any more", async () => {
  const { running, ana, ben, channel } = await opened();
  await using _ = running;
  await decide(ana, channel, "Rate limit is 500", { owner: ["ben"] });
  await decide(ana, channel, "Never on a Friday", {
    what: "A decision",
    revisit: "In an hour",
  });
  await ana.run("Resolve", { channel });
  await ana.submit({ fix: "Rolled back" });
  await running.advance(3 * HOUR);

  assertEquals([...askedOf(ana), ...askedOf(ben)], []);
  assertMatch(
    wordsOf(ben.directMessages().at(-1)!),
    /gave you an action item of <#\w+>, due Nov 30, 2026\nRate limit is 500/,
  );
  assertMatch(
    cardOf(ana, channel),
    /Became an action item by <@\w+>: Rate limit is 500/,
  );
  await ana.run("Action items", { channel });
  assertMatch(
    JSON.stringify(ana.modal()),
    /• Rate limit is 500: <@\w+>, due Nov/,
  );
  // Noted when it was over already, or left by whoever was broken off.
  await decide(ana, channel, "Cache is off", { owner: ["ben"] });
  await running.advance(5 * MINUTE);
  assertMatch(
    wordsOf(ben.directMessages().at(-1)!),
    /You have an action item of <#\w+>, due Nov 30, 2026\nCache is off/,
  );
  await assertSound(running, channel);
});

Deno.test("of two who answer at the same moment one counts, and the other reads so", async () => {
  const { running, ana, ben, channel, app } = await opened();
  await using _ = running;
  await decide(ana, channel, "Rate limit is 500", { owner: ["ben"] });
  await running.advance(100 * MINUTE);
  await Promise.all([
    ben.press(app, "Make it an action item"),
    ana.press(channel, "Reverted"),
  ]);
  await running.settle();

  const told = [ben.directMessages(), ana.channel(channel).messages].flat()
    .map(wordsOf).join("\n");
  assertMatch(told, /Cannot change the (decision|temporary change)/);
  const card = cardOf(ana, channel);
  assert(!card.includes("Temporary changes"));
  assertEquals(card.match(/Reverted by|Became an action item by/g)?.length, 1);
  await running.advance(5 * MINUTE);
  await assertSound(running, channel);
});

Deno.test("in a private incident whoever has left is asked nothing, and the words stay inside", async () => {
  const { running, ana, ben, channel } = await opened({
    "Who may see it": "Private",
  });
  await using _ = running;
  await running.api("conversations.invite", {
    channel: ana.channel(channel).id,
    users: ben.user.id,
  });
  await decide(ana, channel, "Zebrafish key is blocked", { owner: ["ben"] });
  await ben.leave(channel);
  const before = ben.directMessages().length;
  await running.advance(3 * HOUR);

  assertEquals(ben.directMessages().length, before);
  assert(
    written(ana, channel).some((message) =>
      wordsOf(message).includes("still needed?")
    ),
  );
});

Deno.test("a decision needs words, an owner who can look after it, and no more", async () => {
  const { running, ana, channel } = await opened();
  await using _ = running;
  await decide(ana, channel, "Cards are declined", { owner: ["omar"] });
  assertMatch(JSON.stringify(ana.modal()), /is a guest/);
  await ana.submit({ text: " " });
  assertMatch(JSON.stringify(ana.modal()), /there is no text/);
  await ana.submit({
    what: "A decision",
    text: "We wait",
    owner: [],
    revisit: "Not by itself",
  });
  assertEquals(ana.modal(), undefined);
  assertMatch(cardOf(ana, channel), /Decision: We wait/);
});

Deno.test("an answer that is broken off after any of its calls is given once, with one action item", async () => {
  for (let nth = 1; nth <= 6; nth++) {
    const running = await startIncd({
      settings: unhurried,
      faults: [{
        on: "death",
        function: "answer_question",
        nth,
        when: "after",
      }],
    });
    await using _ = running;
    const ana = running.person("ana");
    const channel = (await declare(ana, { Title: "Checkout is down" }))!;
    await running.person("ben").join(channel);
    await decide(ana, channel, "Rate limit is 500", { owner: ["ben"] });
    await running.advance(65 * MINUTE);
    await running.person("ben").press(
      running.workspace.bot.id,
      "Make it an action item",
    );
    assert(running.faults[0]!.happened, `call ${nth}`);
    await running.advance(MINUTE);
    await running.person("ben").press(
      running.workspace.bot.id,
      "Make it an action item",
    );
    await running.advance(5 * MINUTE);

    const { record } = await assertSound(running, channel);
    assertEquals(record.decisions, []);
    assertEquals(record.actionItems.length, 1);
  }
});
