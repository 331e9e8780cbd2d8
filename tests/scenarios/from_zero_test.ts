import { assertEquals, assertStringIncludes } from "@std/assert";
import { declare, startIncd, wordsOf, written } from "../support/incd.ts";

Deno.test("with no settings, one person, no groups and no #incidents, declaring works", async () => {
  await using running = await startIncd({ company: "solo" });
  const [user] = [...running.workspace.state.users.values()]
    .filter(({ isBot }) => !isBot);
  const person = running.person(user!.name);

  const name = await declare(person, { Title: "Everything is down" });

  const { members, topic, pins } = person.channel(name!);
  assertEquals(members.includes(person.user.id), true);
  assertEquals([topic, pins.length], [
    `SEV3 · Investigating · Commander <@${person.user.id}> · Everything is down`,
    1,
  ]);
  assertStringIncludes(
    wordsOf(written(person, name!)[0]!),
    `*Incident commander*\n<@${person.user.id}>`,
  );
  const last = wordsOf(person.directMessages().at(-1)!);
  assertStringIncludes(last, "✓");
  assertStringIncludes(last, "this workspace has no #incidents channel");
});
