import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import type { RunningWorkspace } from "../../workspace/mod.ts";
import type { Person } from "../../workspace/people.ts";
import {
  declare,
  executions,
  type Setup,
  startIncd,
  stored,
  wordsOf,
  written,
} from "../support/incd.ts";
import { runBuilt } from "../support/workflow_builder.ts";

const MINUTE_MS = 60_000;

/** An incident of Ana's, in which Ben takes part. */
async function incident(setup: Setup = {}) {
  const running = await startIncd(setup);
  const [ana, ben] = [running.person("ana"), running.person("ben")];
  const name = (await declare(ana, { Title: "Checkout errors" }))!;
  await ben.join(name);
  return { running, ana, ben, name };
}

/** Writes something, and answers its ts. */
async function say(person: Person, channel: string, text: string) {
  await person.post(channel, text);
  return person.channel(channel).messages.at(-1)!.ts;
}

/** All captures in the timeline, also those that were taken back. */
async function captures(running: RunningWorkspace) {
  return (await stored(running, "timeline"))
    .filter(({ event }) => event)
    .map((item) => ({ at: item.at, ...JSON.parse(item.event.join("")) }))
    .filter(({ kind }) => kind === "captured");
}

/** The emoji on a message of the channel, or of the thread, without the app's own. */
function emojiOn(person: Person, channel: string, ts: string): string[] {
  return person.channel(channel).messages.find((one) => one.ts === ts)!
    .reactions.map(({ name }) => name);
}

function cardOf(person: Person, channel: string): string {
  return wordsOf(written(person, channel)[0]!);
}

Deno.test("a message with a sign is in the timeline when it was posted, on the card, and confirmed on it", async () => {
  const { running, ana, ben, name } = await incident();
  await using _ = running;
  const ts = await say(ben, name, "Rolled back to v41 <!here>");
  await running.advance(7 * MINUTE_MS);

  await ana.react(name, ts, "pushpin");

  const [kept] = await captures(running);
  assertEquals(kept.at, Date.parse("2026-11-23T09:00:00Z"));
  assertEquals([kept.message.author, kept.by], [ben.user.id, ana.user.id]);
  assertEquals(emojiOn(ana, name, ts), ["pushpin", "memo"]);
  assertStringIncludes(
    cardOf(ana, name),
    `09:00 UTC> Rolled back to v41 &lt;!here&gt; (<@${ben.user.id}>)`,
  );
  const { calls } = executions(running, "on_event").at(-1)!;
  assert(calls.indexOf("reactions.add") < 6, calls.join(", "));
});

Deno.test("two signs of the same kind are one capture, which stays until both have changed their minds", async () => {
  const { running, ana, ben, name } = await incident();
  await using _ = running;
  const ts = await say(ben, name, "Rolled back to v41");

  await Promise.all([
    ana.react(name, ts, "pushpin"),
    ben.react(name, ts, "pushpin"),
  ]);
  await ana.unreact(name, ts, "pushpin");
  const stays = await captures(running);
  assertEquals([stays.length, stays[0].withdrawn], [1, undefined]);
  assertEquals(emojiOn(ana, name, ts), ["pushpin", "memo"]);

  await ben.unreact(name, ts, "pushpin");

  const [taken] = await captures(running);
  assertEquals(taken.withdrawn, true);
  assertEquals(emojiOn(ana, name, ts), []);
  assertEquals(cardOf(ana, name).includes("Rolled back"), false);
});

Deno.test("what was taken back and is said again has the words of the first time", async () => {
  const { running, ana, ben, name } = await incident();
  await using _ = running;
  const ts = await say(ben, name, "Rolled back to v41");
  await ana.react(name, ts, "pushpin");
  await ana.unreact(name, ts, "pushpin");
  const channel = running.workspace.state.channelNamed(name)!;
  channel.byTs.get(ts)!.text = "Never said that";

  await ana.react(name, ts, "pushpin");

  const all = await captures(running);
  assertEquals([all.length, all[0].withdrawn], [1, undefined]);
  assertEquals(all[0].message.text, "Rolled back to v41");
  assertStringIncludes(cardOf(ana, name), "Rolled back to v41");
});

Deno.test("Slack's own pin keeps a message, and together with the emoji it is one", async () => {
  const { running, ana, ben, name } = await incident();
  await using _ = running;
  const ts = await say(ben, name, "Rolled back to v41");

  await ana.pin(name, ts);
  await ben.react(name, ts, "pushpin");
  await ana.unpin(name, ts);
  const [stays] = await captures(running);
  assertEquals(stays.withdrawn, undefined);

  await ben.unreact(name, ts, "pushpin");
  const [taken] = await captures(running);
  assertEquals(taken.withdrawn, true);
});

Deno.test("a reply in a thread is kept, and not what it replies to", async () => {
  const { running, ana, ben, name } = await incident();
  await using _ = running;
  const parent = await say(ana, name, "What changed?");
  await ben.post(name, "The config of the gateway", parent);
  await ben.post(name, "At 08:50", parent);
  const [first] = ana.thread(name, parent);

  await ana.react(name, first!.ts, "pushpin");
  await ana.pin(name, ana.thread(name, parent)[1]!.ts);

  const kept = (await captures(running)).map(({ message }) => message);
  assertEquals(kept.map(({ text }) => text).sort(), [
    "At 08:50",
    "The config of the gateway",
  ]);
  assertEquals(kept.map(({ threadTs }) => threadTs), [parent, parent]);
});

Deno.test("each emoji says what a message stands for, and one taken off leaves the others", async () => {
  const { running, ana, ben, name } = await incident();
  await using _ = running;
  const ts = await say(ben, name, "The gateway drops every third call");
  for (const emoji of ["scales", "test_tube", "dart", "no_entry_sign"]) {
    await ana.react(name, ts, emoji);
  }
  await ana.react(name, ts, "eyes");
  await ana.unreact(name, ts, "dart");

  const kept = (await captures(running)).filter((one) => !one.withdrawn);
  assertEquals(kept.map(({ as }) => as).sort(), [
    "decision",
    "hypothesis",
    "ruled_out",
  ]);
  assertEquals(emojiOn(ana, name, ts).includes("memo"), true);
  const card = cardOf(ana, name);
  assertStringIncludes(card, "Decision: The gateway drops");
  assertEquals(card.includes("Confirmed:"), false);
});

Deno.test("the emoji for tasks makes one task of a message, whoever else sets it", async () => {
  const { running, ana, ben, name } = await incident();
  await using _ = running;
  const ts = await say(ben, name, "Somebody has to call the bank & ask");

  await ana.react(name, ts, "clipboard");
  await ben.react(name, ts, "clipboard");
  await ana.unreact(name, ts, "clipboard");

  const card = cardOf(ana, name);
  assertEquals(
    card.match(/Somebody has to call the bank &amp; ask: nobody yet/g)?.length,
    1,
  );
  assertEquals(emojiOn(ana, name, ts), ["clipboard", "memo"]);
});

Deno.test("the settings say which emoji mean what", async () => {
  const { running, ana, ben, name } = await incident({
    settings: () => ({
      emoji: {
        capture: "scales",
        decision: "pushpin",
        hypothesis: "test_tube",
        confirmed: "dart",
        ruled_out: "no_entry_sign",
        task: "clipboard",
        declare: "fire",
      },
    }),
  });
  await using _ = running;
  const ts = await say(ben, name, "We roll back");

  await ana.react(name, ts, "pushpin");

  const [kept] = await captures(running);
  assertEquals(kept.as, "decision");
});

Deno.test("where there is no incident an emoji means nothing and costs two looks", async () => {
  await using running = await startIncd();
  const ana = running.person("ana");
  const general = running.workspace.state.channelNamed("general")!;
  await running.api("conversations.join", { channel: general.id });
  const ts = await say(ana, "general", "Lunch?");

  await ana.react("general", ts, "pushpin");

  const { calls } = executions(running, "on_event").at(-1)!;
  assertEquals(calls, ["apps.datastore.get", "apps.datastore.get"]);
  assertEquals(await stored(running, "timeline"), []);
  assertEquals(emojiOn(ana, "general", ts), ["pushpin"]);
});

Deno.test("nothing that Incd writes, pins or reacts with gets into the timeline", async () => {
  const { running, ana, ben, name } = await incident();
  await using _ = running;
  const ts = await say(ben, name, "Rolled back to v41");
  await ana.react(name, ts, "pushpin");
  const [card] = written(ana, name);

  await ana.react(name, card!.ts, "pushpin");
  await runBuilt(running, [{
    function: "log_to_timeline",
    inputs: { channel_id: ana.channel(name).id, text: "Rolled back" },
  }]);
  const [note] = ana.thread(name, card!.ts);
  await ana.react(name, note!.ts, "scales");
  await ana.unpin(name, card!.ts);
  await ana.pin(name, card!.ts);

  const kept = await captures(running);
  assertEquals(kept.map(({ message }) => message.ts), [ts]);
});

Deno.test("what a guest, a person of another organisation or a monitor has written can be kept", async () => {
  const { running, ana, name } = await incident();
  await using _ = running;
  const { state } = running.workspace;
  const channel = state.channelNamed(name)!;
  const authors = ["omar", "lena", "beacon"].map((handle) =>
    [...state.users.values()].find((user) => user.name === handle)!
  );
  for (const { id, isBot } of authors) {
    state.addMember(channel, id);
    state.post(channel, {
      user: id,
      text: `Said by <@${id}>`,
      ...(isBot ? { botId: "B0BEACON" } : {}),
    });
  }
  await running.settle();
  for (
    const { ts } of channel.messages.filter(({ text }) => /^Said/.test(text))
  ) {
    await ana.react(name, ts, "pushpin");
  }

  const kept = (await captures(running)).map(({ message }) => message.author);
  assertEquals(
    kept.sort(),
    ["", authors[0]!.id, authors[1]!.id].sort(),
  );
});

Deno.test("files are linked, also where they are all that was sent", async () => {
  const { running, ana, ben, name } = await incident();
  await using _ = running;
  await ben.post(name, "", undefined, [{ name: "error.log", text: "500" }]);
  const { ts } = ben.channel(name).messages.at(-1)!;

  await ana.react(name, ts, "pushpin");

  const [{ message }] = await captures(running);
  assertEquals(message.files.map(({ name }: { name: string }) => name), [
    "error.log",
  ]);
  assertStringIncludes(cardOf(ana, name), `|error.log>] (<@${ben.user.id}>)`);
});

for (const does of ["twice", "late twice", "delayed"] as const) {
  Deno.test(`an event that comes ${does} changes nothing of what counts in the end`, async () => {
    // Joining is the first that is heard of, Incd's pin the second.
    for (const nth of [3, 4, 5]) {
      const { running, ana, ben, name } = await incident({
        faults: [{ on: "step", function: "on_event", nth, does }],
      });
      await using _ = running;
      const ts = await say(ben, name, "Rolled back to v41");
      await ana.react(name, ts, "pushpin");
      await ana.unreact(name, ts, "pushpin");
      await running.advance(2 * MINUTE_MS);

      const kept = (await captures(running)).filter((one) => !one.withdrawn);
      assertEquals(kept, [], `${does}, ${nth}`);
      assertEquals(emojiOn(ana, name, ts), []);
    }
  });
}

Deno.test("six people who change their minds at the same moment leave what the message says", async () => {
  for (const seed of [1, 2, 3, 4]) {
    const { running, ana, ben, name } = await incident({
      seed,
      assumptions: { staleReads: true },
    });
    await using _ = running;
    const ts = await say(ben, name, "Rolled back to v41");
    const people = ["chloe", "daniel", "priya", "sam", "yuki", "marta"]
      .map((handle) => running.person(handle));
    for (const one of people) await one.join(name);

    await Promise.all(people.map(async (one, n) => {
      await one.react(name, ts, "pushpin");
      if (n > 0 || seed % 2) await one.unreact(name, ts, "pushpin");
    }));
    await running.advance(MINUTE_MS);

    const kept = (await captures(running)).filter((one) => !one.withdrawn);
    const stays = seed % 2 ? 0 : 1;
    assertEquals(kept.length, stays, `seed ${seed}`);
    assertEquals(
      emojiOn(ana, name, ts),
      stays ? ["pushpin", "memo"] : [],
      `seed ${seed}`,
    );
  }
});

/** Calls about who came and what Incd pinned, before anybody sets a sign. */
const HEARD_BEFORE = 6;

function heard(running: RunningWorkspace): string[] {
  return executions(running, "on_event").flatMap(({ calls }) => calls);
}

for (const when of ["before", "after"] as const) {
  Deno.test(`a run that dies ${when} any of its calls leaves nothing half-made`, async () => {
    for (let call = 1; call <= 9; call++) {
      const nth = HEARD_BEFORE + call;
      const { running, ana, ben, name } = await incident({
        faults: [{ on: "death", function: "on_event", nth, when }],
      });
      await using _ = running;
      const ts = await say(ben, name, "Rolled back to v41");
      assertEquals(heard(running).length, HEARD_BEFORE);

      await ana.react(name, ts, "pushpin");
      await running.advance(11 * MINUTE_MS);

      const written = (await captures(running)).length > 0;
      const where = `${when} call ${call}`;
      assertEquals(emojiOn(ana, name, ts).includes("memo"), written, where);
      const card = cardOf(ana, name);
      assertEquals(card.includes("Rolled back"), written, where);

      // Whoever sees no confirmation does it once more.
      await ana.unreact(name, ts, "pushpin");
      await ana.react(name, ts, "pushpin");
      const kept = (await captures(running)).filter((one) => !one.withdrawn);
      assertEquals(kept.length, 1, where);
      assertEquals(emojiOn(ana, name, ts).includes("memo"), true, where);
    }
  });
}

Deno.test("what Slack does not let be kept is said to whoever asked, and to nobody else", async () => {
  const { running, ana, ben, name } = await incident({
    faults: [1, 2, 3].map((nth) => ({
      on: "call",
      method: "conversations.replies",
      nth,
      does: "internal_error",
    })),
  });
  await using _ = running;
  const ts = await say(ben, name, "Rolled back to v41");

  await ana.react(name, ts, "pushpin");

  const whispered = ana.channel(name).messages.filter(({ ephemeral }) =>
    ephemeral
  );
  assertStringIncludes(
    whispered.map(wordsOf).join(),
    "Cannot keep the message in the timeline",
  );
  assertEquals(
    ben.channel(name).messages.filter(({ ephemeral }) => ephemeral),
    [],
  );
});

Deno.test("a step keeps a message by its link, once, and refuses what is none", async () => {
  const { running, ana, ben, name } = await incident();
  await using _ = running;
  const parent = await say(ana, name, "What changed?");
  await ben.post(name, "The config of the gateway", parent);
  const [reply] = ana.thread(name, parent);
  const channel_id = ana.channel(name).id;
  const { permalink } = await running.api("chat.getPermalink", {
    channel: channel_id,
    message_ts: reply!.ts,
  });
  const capture = (message: string, as = "") =>
    runBuilt(running, [{
      function: "capture",
      inputs: { channel_id, message, as },
    }]);

  const [first] = await capture(permalink, "Ruled out");
  const [again] = await capture(reply!.ts, "ruled_out");
  const [card] = written(ana, name);
  const [ours] = await capture(card!.ts);
  const [elsewhere] = await capture(permalink.replace(channel_id, "C0OTHER"));
  const [word] = await capture(permalink, "brilliant");

  assertEquals(first!.outputs, { channel_id, is_new: true });
  assertEquals(again!.outputs, { channel_id, is_new: false });
  const [kept, ...others] = await captures(running);
  assertEquals([kept.as, others], ["ruled_out", []]);
  for (const refused of [ours, elsewhere]) {
    assertStringIncludes(refused!.error!, "give the link of a message");
  }
  assertStringIncludes(word!.error!, '"brilliant" is not one of');
});
