import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import type { RunningWorkspace } from "../../workspace/mod.ts";
import type { Person } from "../../workspace/people.ts";
import { markdownOf } from "../../workspace/state/canvases.ts";
import { write } from "../support/closing.ts";
import {
  declare,
  startIncd,
  stored,
  wordsOf,
  written,
} from "../support/incd.ts";
import { kept } from "../support/kept.ts";
import { badMorning } from "../support/review_story.ts";
import { assertSound } from "../support/sound.ts";

const HOUR_MS = 3_600_000;

/** Fills in the form *Review*. */
async function review(
  person: Person,
  channel: string,
  values: Record<string, string | string[]> = {},
): Promise<void> {
  await person.run("Review", { channel });
  await person.submit(values);
}

/** What stands in the canvas of a channel. */
function canvasOf(running: RunningWorkspace, id: string): string {
  const { state } = running.workspace;
  const canvas = state.canvases.of(state.channels.get(id)!);
  return canvas ? markdownOf(canvas) : "";
}

/** What Incd wrote into #incidents and its threads, and into this channel, about a published review. */
function published(person: Person, channel: string): string[] {
  return [channel, "incidents"].flatMap((place) => {
    const messages = written(person, place);
    const replies = messages.flatMap(({ ts }) => person.thread(place, ts));
    return [...messages, ...replies].map(wordsOf);
  }).filter((words) => /^(Review of|\*<[^>]*\|The review is pub)/.test(words));
}

function shownInForm(person: Person): string {
  return JSON.stringify(person.modal()?.blocks ?? []);
}

Deno.test("a review is written from all that happened, and asks for the rest", async () => {
  await using running = await startIncd({ settings: "demo" });
  const { channel, id, ana, ben } = await badMorning(running);

  await review(ben, channel);

  const text = canvasOf(running, id);
  assertEquals(text.match(/^## .*$/gm), [
    "## Summary",
    "## Severity classification",
    "## Impact assessment",
    "## In figures",
    "## Who did what",
    "## Timeline",
    "## Actions taken",
    "## Decisions",
    "## Root cause and contributing causes",
    "## Lessons",
    "## Action items",
    "## Preventive measures",
  ]);
  const say = (who: Person) => `![](@${who.user.id})`;
  for (
    const fact of [
      `was declared by ${say(ana)} on Monday, 23 November 2026 at 09:00. ${
        say(ben)
      } acknowledged it after 3 min.`,
      "**What fixed it:** The fraud check was switched off. It was resolved at",
      "- **T+0:00** 09:00 declared as SEV2\n- **T+0:11** 09:11 SEV1",
      "| Until somebody acknowledged | 3 min | measured |",
      "Tried, and it did not work: Restarted the payment workers",
      "- **T+0:23** 09:23 Switch the fraud check off",
      "**Ruled out**\n\n- **T+0:11** 09:11 The provider says that they see no errors",
      "> What set it off: which change, load, failure or event?",
      "> A person noticed it, no monitor. Which alarm would have been first?",
    ]
  ) {
    assertStringIncludes(text, fact);
  }
  const [link] = text.match(/https:\/\/slack\.com\/archives\/\w+\/p\d+/) ?? [];
  assertStringIncludes(link ?? "", id);
  const begun = wordsOf(written(ana, channel).at(-1)!);
  assertStringIncludes(begun, `The review is begun* by <@${ben.user.id}>`);
  assertStringIncludes(begun, `<@${ana.user.id}> sees to it`);
  const { record } = await assertSound(running, channel);
  assertEquals(record.review?.as, "canvas");
  assertStringIncludes(record.review!.document!.url, "/docs/");
});

Deno.test("two people begin a review at once: it is written once, and one of them reads so", async () => {
  await using running = await startIncd();
  const { channel, id, ana, ben } = await badMorning(running);
  await ana.run("Review", { channel });
  await ben.run("Review", { channel });

  await Promise.all([ana.submit({}), ben.submit({})]);

  const open = [ana, ben].filter((person) => person.modal());
  assertEquals(open.length, 1);
  assertStringIncludes(shownInForm(open[0]!), "begun already, in <https://");
  assertEquals(canvasOf(running, id).match(/## Summary/g)?.length, 1);
  const { entries } = await kept(running, channel);
  const started = entries.filter(({ event }) =>
    event.kind === "review_started"
  );
  assertEquals(started.length, 1);
});

Deno.test("a canvas that people have is added to, never written over", async () => {
  await using running = await startIncd();
  const { channel, id, ana } = await badMorning(running);
  await ana.editCanvas(channel, () => "# Our notes\n\nThe cache was cold.");

  await review(ana, channel);

  const text = canvasOf(running, id);
  assert(text.startsWith("# Our notes\n\nThe cache was cold.\n\n---\n\n"));
  assertStringIncludes(
    text,
    "# Incident review: Checkout errors\n\n*Incd wrote",
  );
});

for (const canvases of ["off", "not in channels"] as const) {
  Deno.test(`canvases ${canvases}: the review is a file, with people's names`, async () => {
    await using running = await startIncd({ assumptions: { canvases } });
    const { channel, ana } = await badMorning(running);

    await review(ana, channel);

    const shared = ana.channel(channel).messages.flatMap(({ files = [] }) =>
      files
    );
    assertEquals(shared.map(({ name }) => name), [`${channel}-review.md`]);
    const { record } = await assertSound(running, channel);
    assertEquals(record.review?.as, "file");
    const file = running.workspace.state.files.find(
      record.review!.document!.id,
    );
    const text = new TextDecoder().decode(file!.bytes);
    assertStringIncludes(text, "# Incident review: Checkout errors");
    assertStringIncludes(text, "was declared by Ana Ferreira on Monday");
    assert(!/!\[\]\(|U0000/.test(text), "no ids");
  });
}

Deno.test("what is published is told where the incident was, and again in the same place", async () => {
  await using running = await startIncd({ settings: "demo" });
  const { channel, id, ana, ben } = await badMorning(running);
  await review(ana, channel);
  await running.advance(HOUR_MS);
  await write(running, id, "later", [{
    kind: "action_item_added",
    item: "a1",
    title: "Give *all* checks a limit",
    owner: ben.user.id,
    due: "2026-12-01",
    does: "prevent",
    by: ana.user.id,
  }]);
  await running.advance(6 * 60_000);

  await review(ana, channel, { Summary: "A check waited too long" });
  const first = published(ana, channel);
  await running.advance(HOUR_MS);
  await review(ben, channel, { Summary: "A check of ours waited too long" });

  assertEquals(first.length, 3);
  for (const words of first) assertStringIncludes(words, "A check waited");
  const again = published(ana, channel);
  assertEquals(again.length, 3);
  for (const words of again) assertStringIncludes(words, "A check of ours");
  assertStringIncludes(again[0]!, "• Give *all* checks a limit");
  assertEquals(
    canvasOf(running, id).match(
      /## Preventive measures\n\n- \[ \] Give \\\*all\\\* checks a limit: .*, by Tuesday, 1 December 2026/g,
    )?.length,
    1,
  );
  await assertSound(running, channel);
});

Deno.test("the review of a private incident stays in its channel", async () => {
  await using running = await startIncd({ settings: "demo" });
  const { channel, ana } = await badMorning(running, { isPrivate: true });
  const before = written(ana, "incidents").length;

  await review(ana, channel);
  await review(ana, channel, { Summary: "It was the fraud check" });

  assertEquals(written(ana, "incidents").length, before);
  assertStringIncludes(
    wordsOf(written(ana, channel).at(-1)!),
    "It was the fraud check",
  );
  // Who is not in it finds neither the incident nor its review.
  const chloe = running.person("chloe");
  await chloe.run("Review", { channel: "general" });
  assert(!shownInForm(chloe).includes("Checkout errors"));
});

Deno.test("a review is skipped with a reason only, and can be begun after all", async () => {
  await using running = await startIncd();
  const { channel, id, ana } = await badMorning(running);

  await review(ana, channel, { "What now?": "Skip it" });
  const refusal = shownInForm(ana);
  await ana.submit({ "If it is skipped: why?": "The same as yesterday's" });
  const skipped = wordsOf(written(ana, channel).at(-1)!);
  await ana.press(channel, "Start review");

  assertStringIncludes(refusal, "Cannot skip the review: say in a sentence");
  assertStringIncludes(skipped, "The same as yesterday's");
  assertStringIncludes(canvasOf(running, id), "## Summary");
});

Deno.test("whoever is given the review reads so, and can begin it from there", async () => {
  await using running = await startIncd();
  const { channel, id, ana, ben } = await badMorning(running);
  const bot = running.workspace.bot.id;

  await review(ana, channel, {
    "What now?": "Only save owner and day",
    "Who sees to it": ["ben"],
  });
  const told = wordsOf(ben.directMessages().at(-1)!);
  await ben.press(bot, "Start review");

  assertStringIncludes(told, `<@${ana.user.id}> gave you the review`);
  assertStringIncludes(canvasOf(running, id), "## Summary");
  assertStringIncludes(
    wordsOf(ben.directMessages().at(-1)!),
    "is begun: the facts are there",
  );
  const { record } = await kept(running, channel);
  assertEquals(record.review?.owner, ben.user.id);
});

Deno.test("a review that is late is asked for privately, then once in the channel, and no more when it is published", async () => {
  await using running = await startIncd();
  const { channel, id, ana } = await badMorning(running);
  await write(running, id, "soon", [{
    kind: "review_changed",
    by: ana.user.id,
    dueAt: running.workspace.clock.now() + HOUR_MS,
  }]);
  const asked = () =>
    ana.directMessages().map(wordsOf).filter((words) =>
      words.startsWith("The review of")
    ).length;
  const inChannel = () =>
    written(ana, channel).map(wordsOf).filter((words) =>
      words.startsWith("The review was due")
    ).length;
  const seen = [[asked(), inChannel()]];

  for (const hours of [2, 24]) {
    await running.advance(hours * HOUR_MS);
    seen.push([asked(), inChannel()]);
  }
  await review(ana, channel);
  await review(ana, channel, { Summary: "It was the fraud check" });

  assertEquals(seen, [[0, 0], [1, 0], [2, 1]]);
  await assertSound(running, channel);
});

Deno.test("nothing is reviewed before it is resolved", async () => {
  await using running = await startIncd();
  const ana = running.person("ana");
  const channel = (await declare(ana, { Title: "Checkout errors" }))!;

  await ana.run("Review", { channel });

  assertStringIncludes(
    shownInForm(ana),
    "Cannot change the review: the incident is not resolved, its status is Investigating",
  );
});

Deno.test("an incident becomes a scenario, by those who may change the settings", async () => {
  await using running = await startIncd({ settings: "demo" });
  const { channel, ana, ben } = await badMorning(running);

  await ben.run("Save as template", { channel });
  const refusal = shownInForm(ben);
  await ana.run("Save as template", { channel });
  await ana.submit({ Name: "Fraud check hangs" });
  await running.settle();

  assertStringIncludes(refusal, "Cannot change the settings: only admins may");
  assertEquals(ana.modal(), undefined);
  const team = (await stored(running, "settings"))
    .find(({ name }) => name === "team")!;
  const { templates } = JSON.parse(team.value.join(""));
  const made = templates.at(-1);
  assertEquals(
    [
      made.name,
      made.type,
      made.severity,
      made.tasks,
      made.roles.technical_lead,
    ],
    [
      "Fraud check hangs",
      "outage",
      "sev1",
      ["Switch the fraud check off"],
      ben.user.id,
    ],
  );
  assertEquals(made.runbook, "https://runbooks.example.com/outage");
});

/** An incident that was resolved at once; its review was skipped, with the button to begin it after all. */
async function skipped(ana: Person) {
  const channel = (await declare(ana, { Title: "Checkout errors" }))!;
  const { id } = ana.channel(channel);
  await ana.post(channel, "@incd resolved: a restart");
  await review(ana, channel, {
    "What now?": "Skip it",
    "If it is skipped: why?": "Later",
  });
  return { channel, id };
}

for (const canvases of ["on", "off"] as const) {
  Deno.test(`a review that breaks off after any call is written once when it is begun again, canvases ${canvases}`, async () => {
    let happened = true;
    for (let nth = 1; happened; nth++) {
      await using running = await startIncd({
        faults: [{ on: "death", function: "start_review", nth, when: "after" }],
        assumptions: { canvases },
      });
      const ana = running.person("ana");
      const { channel, id } = await skipped(ana);

      await ana.press(channel, "Start review");
      await running.advance(40_000);
      await ana.press(channel, "Start review");
      await running.advance(6 * 60_000);

      happened = running.faults[0]!.happened;
      const { record, entries } = await assertSound(running, channel);
      assertEquals(record.review?.state, "started", `call ${nth}`);
      const begun = entries.filter(({ event }) =>
        event.kind === "review_started"
      );
      assertEquals(begun.length, 1, `call ${nth}`);
      const files = ana.channel(channel).messages.flatMap(({ files = [] }) =>
        files
      );
      const texts = canvasOf(running, id).match(/## Summary/g) ?? [];
      assertEquals(files.length + texts.length, 1, `call ${nth}`);
    }
  });
}
