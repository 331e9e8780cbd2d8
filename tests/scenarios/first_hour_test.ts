import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import type { Person } from "../../workspace/people.ts";
import {
  declare,
  startIncd,
  stored,
  wordsOf,
  written,
} from "../support/incd.ts";

const CLICKS_MAX = 12;
const MINUTE = 60_000;

/** Texts of the buttons on the card of an incident. */
function buttonsOnCard(person: Person, channel: string): string[] {
  const [card] = written(person, channel);
  return JSON.stringify(card!.blocks).match(
    /(?<="type":"workflow_button".*?"text":")[^"]+/g,
  ) ?? [];
}

Deno.test("from declaring to monitoring it takes twelve clicks, and each next one is on the card", async () => {
  await using running = await startIncd({ settings: "demo" });
  const ana = running.person("ana");
  const ben = running.person("ben");
  const direct = running.workspace.bot.id;
  let clicks = 0;
  /** What is chosen or written in a form can be typed: only its button is a click. */
  const click = async (act: Promise<unknown>) => {
    await act;
    clicks++;
  };
  const fromCard = async (person: Person, button: string) => {
    const buttons = buttonsOnCard(person, channel);
    assert(buttons.includes(button), `"${button}" is none of ${buttons}`);
    await click(person.press(channel, button));
  };

  // Typed: /incident and Enter.
  const channel = (await declare(ana, {
    Title: "Checkout errors",
    Scenario: "Payments failing",
  }))!;
  clicks++;
  await running.advance(2 * MINUTE);
  await fromCard(ben, "Acknowledge");
  await running.advance(MINUTE);
  await fromCard(ana, "Roles");
  await click(ana.submit({ "Technical lead": ["yuki"] }));
  await running.advance(8 * MINUTE);
  await fromCard(ana, "Status update");
  await click(ana.submit({
    Status: "Identified",
    Impact: "One in ten payments fails",
    "What is new": "The pool of connections is empty",
  }));
  await running.advance(MINUTE);
  await ben.post(channel, "Restarting the pool now");
  const { ts } = ana.channel(channel).messages.at(-1)!;
  await click(ana.react(channel, ts, "pushpin"));
  await running.advance(10 * MINUTE);
  await fromCard(ana, "Hand over");
  await click(
    ana.submit({ Role: "Incident commander", "Who takes over": ["ben"] }),
  );
  await running.advance(MINUTE);
  await click(ben.press(direct, "I have command"));
  await running.advance(10 * MINUTE);
  await fromCard(ben, "Status update");
  await click(ben.submit({
    Status: "Monitoring",
    Impact: "None any more",
    "What is new": "Payments go through again",
  }));

  assert(clicks <= CLICKS_MAX, `it took ${clicks} clicks`);
  const card = wordsOf(written(ana, channel)[0]!);
  for (
    const words of [
      "*Status*\nMonitoring",
      `*Incident commander*\n<@${ben.user.id}>`,
      `*Technical lead*\n<@${running.person("yuki").user.id}>`,
      `*Acknowledged*\n<@${ben.user.id}>, after 2 min`,
      "*Impact*\nNone any more",
      "Restarting the pool now",
    ]
  ) assertStringIncludes(card, words);
  assertEquals((await kinds(running)).slice(-7), [
    "acknowledged",
    "role_assigned",
    "updated",
    "captured",
    "handover_offered",
    "role_assigned",
    "updated",
  ]);
});

/** What has happened, in the order in which it did. */
async function kinds(
  running: Parameters<typeof stored>[0],
): Promise<string[]> {
  return (await stored(running, "timeline"))
    .sort((a, b) => a.at - b.at)
    .map(({ event }) => JSON.parse(event.join("")).kind);
}
