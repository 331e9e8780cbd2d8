import { assertEquals } from "@std/assert";
import type { Person } from "../../workspace/people.ts";
import {
  incidents,
  startIncd,
  stored,
  wordsOf,
  written,
} from "../support/incd.ts";

/** All open the form, then all submit at the same moment. */
async function declareTogether(people: Person[], title: string): Promise<void> {
  for (const person of people) {
    await person.run("Incident: declare", { channel: "general" });
  }
  await Promise.all(
    people.map((person) =>
      person.submit({
        Title: title,
        Description: `Seen by ${person.user.realName}`,
      })
    ),
  );
}

Deno.test("two people with the same title at the same moment have two channels, nothing mixed", async () => {
  await using running = await startIncd();
  const [ana, ben] = [running.person("ana"), running.person("ben")];

  await declareTogether([ana, ben], "Checkout errors");

  assertEquals(incidents(ana).sort(), [
    "incd-261123-checkout-errors",
    "incd-261123-checkout-errors-2",
  ]);
  const records = await stored(running, "incidents");
  assertEquals(records.length, 2);
  for (const record of records) {
    const person = record.declarer === ana.user.id ? ana : ben;
    const [card, ...others] = written(person, record.name);
    assertEquals(others, []);
    assertEquals(card!.ts, record.card_ts);
    assertEquals(
      wordsOf(card!).includes(`Seen by ${person.user.realName}`),
      true,
    );
    assertEquals(
      person.channel(record.name).members.includes(person.user.id),
      true,
    );
  }
});

Deno.test("fifty people at once have fifty incidents, nothing mixed", async () => {
  await using running = await startIncd();
  const { state } = running.workspace;
  const general = state.channelNamed("general")!;
  const people = Array.from({ length: 50 }, (_, n) => {
    const user = state.addUser({ name: `p${n}`, realName: `Person ${n}` });
    state.addMember(general, user.id);
    return running.person(user.name);
  });

  await Promise.all(
    people.map((person) =>
      person.run("Incident: declare", { channel: "general" })
    ),
  );
  await Promise.all(people.map((person) =>
    person.submit({
      Title: "Checkout errors",
      Description: `Seen by ${person.user.realName}`,
    })
  ));

  const records = await stored(running, "incidents");
  assertEquals(records.length, 50);
  assertEquals(new Set(records.map(({ name }) => name)).size, 50);
  for (const record of records) {
    const person = people.find(({ user }) => user.id === record.declarer)!;
    const cards = written(person, record.name);
    assertEquals(cards.length, 1);
    assertEquals(
      wordsOf(cards[0]!).includes(`Seen by ${person.user.realName}\n`),
      true,
    );
  }
  const timeline = await stored(running, "timeline");
  assertEquals(timeline.length, 50 * 3);
});
