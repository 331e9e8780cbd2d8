import { assert, assertEquals, assertMatch } from "@std/assert";
import { declare, startIncd, wordsOf, written } from "../support/incd.ts";

Deno.test("an amended title stands on the card and in the announcement; channel and topic stay", async () => {
  await using running = await startIncd({ settings: "demo" });
  const ana = running.person("ana");
  const channel = (await declare(ana, { Title: "Checkout errors" }))!;
  const { topic } = ana.channel(channel);
  await ana.run("Amend", { channel });
  await ana.submit({ title: "Checkout is down", type: "Data" });

  assertEquals(ana.modal(), undefined);
  const card = wordsOf(written(ana, channel)[0]!);
  assertMatch(card, /^SEV3 Checkout is down/);
  assertMatch(card, /title is now Checkout is down, type is now Data\n/);
  const announcement = wordsOf(written(ana, "incidents").at(-1)!);
  assertMatch(announcement, /Checkout is down/);
  assert(!announcement.includes("Checkout errors"));
  assertEquals(ana.channel(channel).topic, topic);
  assertEquals(ana.channel(channel).name, channel);
});

Deno.test("nobody overwrites what somebody else amended while the form was open", async () => {
  await using running = await startIncd();
  const [ana, ben] = [running.person("ana"), running.person("ben")];
  const channel = (await declare(ana, { Title: "Checkout errors" }))!;
  await ben.join(channel);
  await ana.run("Amend", { channel });
  await ben.run("Amend", { channel });
  await ana.submit({ title: "Checkout is down" });
  await ben.submit({ description: "Since the deploy at 10" });

  const card = wordsOf(written(ana, channel)[0]!);
  assertMatch(card, /^SEV3 Checkout is down/);
  assertMatch(card, /Since the deploy at 10/);
});

Deno.test("who may not amend reads who may, and keeps what they typed", async () => {
  await using running = await startIncd({
    settings: () => ({
      rights: {
        settings: "admins",
        roles: "everyone",
        severity: "everyone",
        amend: "role_holders",
      },
    }),
  });
  const [ana, ben] = [running.person("ana"), running.person("ben")];
  const channel = (await declare(ana, { Title: "Checkout errors" }))!;
  await ben.join(channel);
  await ben.run("Amend", { channel });
  await ben.submit({ title: "Nothing to see" });

  assertMatch(JSON.stringify(ben.modal()), /only people with a role/);
  assertMatch(wordsOf(written(ana, channel)[0]!), /^SEV3 Checkout errors/);
  await ana.run("Amend", { channel });
  await ana.submit({});

  assertMatch(JSON.stringify(ana.modal()), /nothing was changed/);
});
