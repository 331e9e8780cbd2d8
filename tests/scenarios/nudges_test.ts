import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import type { RunningWorkspace } from "../../workspace/mod.ts";
import type { Person } from "../../workspace/people.ts";
import { declare, startIncd, wordsOf, written } from "../support/incd.ts";
import { declareByWebhook } from "../support/admins_webhook.ts";

const MINUTE = 60_000;

function toldTo(person: Person): string[] {
  return person.directMessages().map(wordsOf);
}

function asked(running: RunningWorkspace, about: RegExp): string[] {
  return ["ana", "ben", "yuki", "priya", "marta", "sam", "chloe"]
    .flatMap((handle) =>
      toldTo(running.person(handle)).filter((text) => about.test(text))
        .map(() => handle)
    );
}

async function fromMonitor(
  running: RunningWorkspace,
  severity: string,
): Promise<string> {
  await declareByWebhook(running, {
    source: "alertmanager",
    title: "Checkout errors",
    severity,
    type: "degradation",
  });
  await running.settle();
  return running.person("ana").channels().map(({ name }) => name)
    .find((name) => name.startsWith("incd-"))!;
}

Deno.test("without a commander those who are called are asked privately, then the channel, each once", async () => {
  await using running = await startIncd({ settings: "demo" });
  const ana = running.person("ana");
  const name = await fromMonitor(running, "sev2");

  await running.advance(6 * MINUTE);
  const called = asked(running, /Nobody commands/);
  assert(called.length > 0, "somebody is asked");
  assertEquals(new Set(called).size, called.length, "each once");
  assertEquals(written(ana, name).length, 1, "not in the channel yet");

  await running.advance(30 * MINUTE);
  assertEquals(asked(running, /Nobody commands/), called);
  assertEquals(
    written(ana, name).filter(({ text }) => text.includes("Nobody commands"))
      .length,
    1,
  );
});

Deno.test("for a small incident the channel is not disturbed: it is said below the card", async () => {
  await using running = await startIncd({ settings: "demo" });
  const ana = running.person("ana");
  const name = await fromMonitor(running, "sev3");

  await running.advance(21 * MINUTE);

  const [card, ...others] = written(ana, name);
  assertEquals(others, []);
  const replies = ana.thread(ana.channel(name).id, card!.ts);
  assertEquals(
    replies.filter(({ text }) => text.includes("Nobody commands")).length,
    1,
  );
});

Deno.test("the button in a nudge takes command, and nobody is nudged after that", async () => {
  await using running = await startIncd({ settings: "demo" });
  const direct = running.workspace.bot.id;
  const name = await fromMonitor(running, "sev2");
  await running.advance(6 * MINUTE);
  const [first] = asked(running, /Nobody commands/);
  const person = running.person(first!);

  await person.press(direct, "Take command");
  await running.advance(30 * MINUTE);

  assertStringIncludes(person.channel(name).topic, `<@${person.user.id}>`);
  assertEquals(
    written(person, name).filter(({ text }) =>
      text.includes("Nobody commands")
    ),
    [],
  );
});

Deno.test("whoever commands is reminded of open roles once, privately", async () => {
  await using running = await startIncd();
  const ana = running.person("ana");
  const direct = running.workspace.bot.id;
  await declare(ana, { Title: "Checkout errors", Severity: "SEV2" });

  await running.advance(25 * MINUTE);

  const open = toldTo(ana).filter((text) => text.includes("and it has no"));
  assertEquals(open.length, 1);
  assertStringIncludes(
    open[0]!,
    "no *technical lead* and no *communications lead*",
  );
  await ana.press(direct, "Roles");
  await ana.submit({ "Technical lead": ["ben"] });
  assertStringIncludes(toldTo(running.person("ben")).at(-1)!, "technical lead");
});

Deno.test("who was called is asked again when nobody acknowledges in time, once", async () => {
  await using running = await startIncd({ settings: "demo" });
  const ana = running.person("ana");
  const direct = running.workspace.bot.id;
  await declare(ana, {
    Title: "Checkout errors",
    Scenario: "Payments failing",
  });

  await running.advance(20 * MINUTE);
  const again = asked(running, /Nobody has acknowledged <#/);
  assertEquals(
    again.sort(),
    ["ana", "ben", "marta", "priya", "sam", "yuki"],
  );
  await running.person("yuki").press(direct, "Acknowledge");
  await running.advance(20 * MINUTE);
  assertEquals(
    asked(running, /Nobody has acknowledged <#/).length,
    again.length,
  );
});

Deno.test("nobody is nudged about what is done or over", async () => {
  await using running = await startIncd({ settings: "demo" });
  const ana = running.person("ana");
  const name = await declare(ana, {
    Title: "Checkout errors",
    Severity: "SEV1",
  });
  await ana.press(name!, "Acknowledge");
  await ana.run("Resolve", { channel: name! });
  await ana.submit({ "What fixed it?": "Rolled back" });

  await running.advance(60 * MINUTE);

  assertEquals(
    asked(running, /Nobody|and it has no|waits for your answer/),
    [],
  );
});

Deno.test("in a private incident only those in its channel are nudged", async () => {
  await using running = await startIncd({ settings: "demo" });
  const ana = running.person("ana");
  const marta = running.person("marta");
  const name = await declare(ana, {
    Title: "Zebrafish credential leaked",
    Severity: "SEV1",
    Type: "Security",
    "Who may see it": "Private",
  });
  await marta.leave(name!);
  const before = toldTo(marta).length;

  await running.advance(20 * MINUTE);

  assertEquals(toldTo(marta).length, before);
  assert(asked(running, /Nobody has acknowledged <#/).includes("priya"));
});
