import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import type { Person } from "../../workspace/people.ts";
import {
  declare,
  startIncd,
  stored,
  wordsOf,
  written,
} from "../support/incd.ts";
import { runBuilt } from "../support/workflow_builder.ts";

const words = (person: Person) => person.directMessages().map(wordsOf);

async function post(person: Person, channel: string, text: string) {
  await person.run("Status update", { channel });
  await person.submit({ "What is new": text });
}

Deno.test("whoever presses Follow gets each update privately until they press again, and is told both", async () => {
  await using running = await startIncd();
  const ana = running.person("ana");
  const ben = running.person("ben");
  const name = (await declare(ana, { Title: "Checkout errors" }))!;
  assertStringIncludes(
    wordsOf(written(ben, "incidents")[0]!),
    "Get notified about new replies",
  );

  await ben.press("incidents", "Follow");

  assertStringIncludes(words(ben).at(-1)!, "You now get each update");
  await post(ana, name, "Rolling back");
  assertStringIncludes(words(ben).at(-1)!, "Rolling back");
  assertStringIncludes(words(ben).at(-1)!, "Checkout errors");
  assertEquals(words(ben).length, 2);

  await ben.press("incidents", "Follow");

  assertStringIncludes(words(ben).at(-1)!, "You no longer get");
  await post(ana, name, "Rolled back");
  assertEquals(words(ben).length, 3);
  assert(!ana.channel(name).members.includes(ben.user.id));
});

Deno.test("who posts an update is not sent it, and a follower is in no line of the timeline on the card", async () => {
  await using running = await startIncd();
  const ana = running.person("ana");
  const name = (await declare(ana, { Title: "Checkout errors" }))!;
  await ana.press("incidents", "Follow");
  const before = words(ana).length;

  await post(ana, name, "Rolling back");

  assertEquals(words(ana).length, before);
  assert(!wordsOf(written(ana, name)[0]!).includes("follows"));
});

Deno.test("a private incident cannot be followed, and a stranger to it learns nothing", async () => {
  await using running = await startIncd();
  const ana = running.person("ana");
  const ben = running.person("ben");
  const name = (await declare(ana, {
    Title: "Zebrafish",
    "Who may see it": "Private",
  }))!;
  const channel_id = ana.channel(name).id;
  const follow = async (person: Person) =>
    (await runBuilt(running, [{
      function: "follow",
      inputs: { channel_id, person: person.user.id },
    }]))[0]!.error ?? "";

  assertStringIncludes(await follow(ana), "the incident is private");
  assertStringIncludes(await follow(ben), "is not the channel of an incident");
  const [record] = await stored(running, "incidents");
  assertEquals(JSON.parse(record!.followers.join("")), []);
});

Deno.test("the step follows and stops as it is told, also twice", async () => {
  await using running = await startIncd();
  const ana = running.person("ana");
  const ben = running.person("ben");
  const name = (await declare(ana, { Title: "Checkout errors" }))!;
  const channel_id = ana.channel(name).id;
  const followers = async () =>
    JSON.parse((await stored(running, "incidents"))[0]!.followers.join(""));
  const step = (follow: boolean) => ({
    function: "follow",
    inputs: { channel_id, person: ben.user.id, follow },
  });

  await runBuilt(running, [step(true), step(true)]);
  assertEquals(await followers(), [ben.user.id]);

  await runBuilt(running, [step(false), step(false)]);
  assertEquals(await followers(), []);
});
