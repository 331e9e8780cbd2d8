import { assert, assertEquals } from "@std/assert";
import { startIncd, stored, wordsOf, written } from "../support/incd.ts";

Deno.test("with Slack's limits on, fifty of one title at once: each has its own incident in the end, and whoever waits reads so", async () => {
  await using running = await startIncd({ limits: true });
  const { state } = running.workspace;
  const general = state.channelNamed("general")!;
  const people = Array.from({ length: 50 }, (_, n) => {
    const user = state.addUser({ name: `p${n}`, realName: `Person ${n}.` });
    state.addMember(general, user.id);
    return running.person(user.name);
  });

  await Promise.all(
    people.map((person) =>
      person.run("Incident: declare", { channel: "general" })
    ),
  );
  for (let tried = 0; tried < 10; tried++) {
    const open = people.filter((person) => person.modal());
    await Promise.all(open.map((person) =>
      person.submit({
        Title: "Checkout errors",
        Description: `Seen by ${person.user.realName}`,
      })
    ));
    await running.advance(20_000);
  }
  const early = await stored(running, "incidents");
  const waiting = people.filter((person) =>
    !early.some(({ declarer }) => declarer === person.user.id)
  );
  const unaware = waiting.filter((person) =>
    !person.directMessages().map(wordsOf).join().includes("tried again")
  );
  await running.advance(65 * 60_000);

  const records = await stored(running, "incidents");
  assertEquals(unaware.map(({ user }) => user.name), [], "everybody knows");
  assertEquals(records.length, 50);
  assertEquals(new Set(records.map(({ name }) => name)).size, 50);
  for (const record of records) {
    const person = people.find(({ user }) => user.id === record.declarer)!;
    const cards = written(person, record.name).map(wordsOf);
    assertEquals(cards.length, 1, record.name);
    assert(cards[0]!.includes(`Seen by ${person.user.realName}`), cards[0]);
  }
  assertEquals((await stored(running, "timeline")).length, 50 * 3);
});
