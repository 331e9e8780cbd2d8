import { assert, assertEquals } from "@std/assert";
import type { RunningWorkspace } from "../../workspace/mod.ts";
import {
  declare,
  startIncd,
  stored,
  wordsOf,
  written,
} from "../support/incd.ts";

const POSTS_MAX = 6;
const MINUTE = 60_000;

/** An hour as most are: people talk, keep what matters, say once how it stands. */
async function calmHour(running: RunningWorkspace): Promise<string> {
  const [ana, daniel, sam, yuki] = ["ana", "daniel", "sam", "yuki"]
    .map((handle) => running.person(handle));
  const channel = (await declare(ana!, {
    Title: "Search is slow",
    Severity: "SEV2",
    Type: "Outage",
  }))!;
  const newest = () => ana!.channel(channel).messages.at(-1)!.ts;
  const talk = async (from: number, to: number) => {
    for (let n = from; n <= to; n++) {
      const speaker = [ana!, daniel!, sam!][n % 3]!;
      await speaker.post(channel, `Message number ${n}`);
      await running.advance(MINUTE);
    }
  };

  await running.advance(2 * MINUTE);
  await daniel!.press(channel, "Acknowledge");
  await ana!.run("Roles", { channel });
  await ana!.submit({ "Technical lead": ["daniel"] });
  await talk(1, 10);
  await daniel!.react(channel, newest(), "pushpin");
  await yuki!.join(channel);
  await talk(11, 20);
  await sam!.pin(channel, newest());
  await talk(21, 25);
  await ana!.react(channel, newest(), "scales");
  await ana!.press(channel, "Status update");
  await ana!.submit({
    Status: "Identified",
    Impact: "Search answers after ten seconds",
    "What is new": "One node is slow and was taken out",
  });
  await talk(26, 40);
  await running.advance(20 * MINUTE);
  return channel;
}

/** A line that Slack writes itself because of something that Incd did. */
function isLineOfIncd(text: string, incd: string): boolean {
  return text.startsWith(`<@${incd}>`) || text.endsWith(`by <@${incd}>`);
}

Deno.test("in the first hour of a calm SEV2 Incd posts at most six messages in the channel", async () => {
  await using running = await startIncd({ settings: "demo" });
  const channel = await calmHour(running);
  const ana = running.person("ana");

  const posts = written(ana, channel).map(({ text }) => text);
  assert(posts.length <= POSTS_MAX, posts.join("\n"));
  assertEquals(posts, [
    "SEV2 Search is slow: Identified",
    "Status update: Identified: One node is slow and was taken out: Impact: Search answers after ten seconds",
  ]);
  const lines = ana.channel(channel).messages
    .filter(({ subtype }) => subtype)
    .map(({ subtype, text }) => ({ subtype, text }))
    .filter(({ text }) => isLineOfIncd(text, running.workspace.bot.id));
  // It came, three were invited; one pin; one topic at first, one with the new status.
  assertEquals(lines.map(({ subtype }) => subtype), [
    "channel_join",
    "channel_join",
    "channel_join",
    "channel_join",
    "channel_topic",
    "pinned_item",
    "channel_topic",
  ]);
});

Deno.test("in such an hour each reads privately what concerns them, once, and nobody is reminded of anything", async () => {
  await using running = await startIncd({ settings: "demo" });
  const channel = await calmHour(running);
  const { id } = running.person("ana").channel(channel);
  const told = (handle: string) =>
    running.person(handle).directMessages()
      .map((message) => wordsOf(message).split("\n")[0]);

  assertEquals(
    Object.fromEntries(
      ["ana", "ben", "chloe", "daniel", "priya", "sam", "yuki", "marta"]
        .map((handle) => [handle, told(handle)]),
    ),
    {
      ana: [
        `You are incident commander of Search is slow in <#${id}>`,
        `✓ <#${id}> is ready: Search is slow`,
      ],
      ben: [],
      chloe: [],
      daniel: [
        "You are called: SEV2 Search is slow",
        `You are technical lead of Search is slow in <#${id}>`,
      ],
      priya: [],
      sam: [
        `You are communications lead of Search is slow in <#${id}>`,
        "Draft for customers: nothing was published",
      ],
      yuki: [`What you need to know about Search is slow in <#${id}>`],
      marta: [],
    },
  );
});

Deno.test("what Incd pins and marks itself is in no timeline, and each message that people marked is there once", async () => {
  await using running = await startIncd({ settings: "demo" });
  await calmHour(running);

  const captured = (await stored(running, "timeline"))
    .map(({ event }) => JSON.parse(event.join("")))
    .filter(({ kind }) => kind === "captured")
    .map(({ as, message }) => [as, message.text]);

  assertEquals(captured, [
    ["capture", "Message number 10"],
    ["capture", "Message number 20"],
    ["decision", "Message number 25"],
  ]);
});
