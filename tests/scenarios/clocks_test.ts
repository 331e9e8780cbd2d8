import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import {
  declare,
  startIncd,
  unhurried,
  wordsOf,
  written,
} from "../support/incd.ts";
import { assertSound } from "../support/sound.ts";

const MINUTE = 60_000;

Deno.test("clocks set by hand are marked wherever they are read, and can be set back", async () => {
  await using running = await startIncd({ settings: unhurried });
  const ana = running.person("ana");
  const name = (await declare(ana, { Title: "Checkout errors" }))!;
  await running.advance(10 * MINUTE);
  await ana.press(name, "Acknowledge");
  await running.advance(20 * MINUTE);
  await ana.run("Resolve", { channel: name });
  await ana.submit({ "What fixed it?": "Rolled back" });
  const card = () => wordsOf(written(ana, name)[0]!);
  const declared = Math.floor(running.workspace.clock.now() / 1000) - 30 * 60;

  await ana.run("Edit clocks", { channel: name });
  await ana.submit({ Acknowledged: String(declared - 60) });
  assert(ana.modal()!.title, "how it is known must be said");
  await ana.submit({ "How do you know?": "The pager's log" });
  assertStringIncludes(
    JSON.stringify(ana.modal()!.blocks),
    "it cannot have been acknowledged before it was noticed",
  );
  await ana.submit({
    Acknowledged: String(declared + 120),
    "First noticed": String(declared - 300),
    "How sure is it?": "estimated",
  });

  assertEquals(ana.modal(), undefined);
  const by = `estimated by <@${ana.user.id}>`;
  for (const words of [card(), wordsOf(written(ana, name).at(-1)!)]) {
    assertStringIncludes(words, `*Acknowledged after*: 7 min (${by})`);
    assertStringIncludes(words, `*Resolved after*: 35 min (${by})`);
    assertStringIncludes(words, "before the declaration 5 min");
  }
  await ana.run("Edit clocks", { channel: name });
  assertStringIncludes(JSON.stringify(ana.modal()!.blocks), "was measured");
  await ana.submit({
    "Set back to what was measured": ["detected", "acknowledged"],
    "How do you know?": "It was the other log",
  });

  assertStringIncludes(card(), "*Acknowledged after*: 10 min\n");
  assertStringIncludes(card(), "*Resolved after*: 30 min\n");
  await running.advance(5 * MINUTE);
  await assertSound(running, name);
});
