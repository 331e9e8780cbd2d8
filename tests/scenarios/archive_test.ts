import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { closedIncident } from "../../datastores/closed_incidents/store.ts";
import type { Fault } from "../../workspace/faults/fault.ts";
import type { Person } from "../../workspace/people.ts";
import { write } from "../support/closing.ts";
import { assertExported, files, isArchived } from "../support/exported.ts";
import {
  declare,
  executions,
  type Setup,
  startIncd,
  wordsOf,
  written,
} from "../support/incd.ts";
import { kept, looking } from "../support/kept.ts";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** A resolved incident of Ana's, in which people have talked. */
async function resolved(
  setup: Setup = {},
  form: Record<string, string> = {},
) {
  const running = await startIncd({
    settings: () => ({ archiveDays: 2, staleDays: 0 }),
    ...setup,
  });
  const ana = running.person("ana");
  const name = (await declare(ana, {
    Title: "Checkout errors",
    Severity: "SEV4",
    ...form,
  }))!;
  await ana.post(name, "Is it the *deploy*?\n# No heading <!here>");
  const { ts } = ana.channel(name).messages.at(-1)!;
  await ana.post(name, "It was, see https://example.com", ts);
  const channel = ana.channel(name).id;
  await write(running, channel, "resolved", [{
    kind: "resolved",
    by: ana.user.id,
    fix: "Rolled back",
    customers: "",
    was: "investigating",
  }]);
  return { running, ana, name, channel, ts };
}

/** As if its archive had been announced for this moment. */
async function announced(setup: Setup = {}, form: Record<string, string> = {}) {
  const scene = await resolved(setup, form);
  const { running, channel } = scene;
  await write(running, channel, "announced", [{
    kind: "archive_announced",
    archiveAt: running.workspace.clock.now(),
  }]);
  return scene;
}

function last(person: Person, channel: string): string {
  return wordsOf(written(person, channel).at(-1)!);
}

Deno.test("a resolved incident is announced, then exported, closed and archived", async () => {
  const { running, ana, name, channel, ts } = await resolved();
  await using _ = running;

  await running.advance(DAY_MS + 5 * MINUTE_MS);

  assertStringIncludes(last(ana, name), "This channel will be archived");
  assertStringIncludes(
    wordsOf(ana.directMessages().at(-1)!),
    `<#${channel}> will be archived`,
  );
  assertEquals(files(running), {});

  await running.advance(DAY_MS + 30 * MINUTE_MS);

  const text = files(running);
  assertEquals(Object.keys(text).sort(), [
    `${name}-part-001.jsonl`,
    `${name}-part-001.md`,
    `${name}-record-5.jsonl`,
    `${name}-record-5.md`,
  ]);
  const transcript = text[`${name}-part-001.md`]!;
  assertStringIncludes(transcript, "Is it the *deploy*?  \n\\# No heading");
  assertStringIncludes(transcript, "> It was, see");
  assertStringIncludes(transcript, ts.replace(".", ""));
  assertEquals(isArchived(running, channel), true);
  assertExported(running, channel);
  const closed = (await closedIncident(looking(running), channel))!;
  assertEquals(
    closed.entries.map(({ event }) => event.kind).slice(-4).sort(),
    ["archive_announced", "channel_changed", "closed", "exported"],
  );
  const { thread } = running.person("ben").screen({
    channel: "incidents",
    thread: ana.channel("incidents").messages.at(-1)!.ts,
  });
  assertStringIncludes(
    wordsOf(thread!.replies.at(-1)!),
    `${name}-part-001.md`,
  );
  assert(
    running.workspace.state.channels.get(channel)!.topic.value.includes(
      "Closed",
    ),
  );
});

/** Mishaps of all kinds, one after the other, so many calls apart. */
function mishaps(seed: number): Fault[] {
  const function_ = "wind_down";
  const kinds = [
    { on: "death", when: "before" },
    { on: "call", does: "breaks", when: "after" },
    { on: "death", when: "after" },
    { on: "call", does: "internal_error", when: "after" },
    { on: "call", does: "ratelimited" },
  ] as const;
  let nth = 0;
  return Array.from({ length: 24 }, (_, n) => {
    nth += 5 + (n * 7 + seed * 5) % 29;
    return { ...kinds[(n + seed) % kinds.length]!, function: function_, nth };
  });
}

Deno.test("whatever fails at any time, nothing is archived that is not exported, and no part is shared twice", async () => {
  for (let seed = 0; seed < 8; seed++) {
    const { running, channel } = await announced({ faults: mishaps(seed) });
    await using _ = running;

    for (let tick = 0; tick < 60 && !isArchived(running, channel); tick++) {
      await running.advance(5 * MINUTE_MS);
    }

    assertEquals(isArchived(running, channel), true, `seed ${seed}`);
    assertExported(running, channel);
    assert(running.faults.filter(({ happened }) => happened).length > 1);
  }
});

Deno.test("a long channel is exported in parts of at most forty calls a tick", async () => {
  const { running, ana, channel } = await announced();
  await using _ = running;
  const { state } = running.workspace;
  const place = state.channels.get(channel)!;
  const user = ana.user.id;
  for (let n = 0; n < 2500; n++) {
    const { ts: threadTs } = state.post(place, { user, text: `No ${n}` });
    if (n % 50 === 0) {
      state.post(place, { user, text: `Reply ${n}`, threadTs });
    }
  }

  // They have said it after it was announced, so a day passes first.
  await running.advance(DAY_MS + HOUR_MS);

  assertEquals(isArchived(running, channel), true);
  assertExported(running, channel);
  const calls = executions(running, "wind_down")
    .map(({ calls }) => calls.length);
  assert(Math.max(...calls) <= 40, calls.join());
});

Deno.test("what is said during the export is exported too, replies to old messages as well, and puts the archive off for a day", async () => {
  const { running, ana, name, channel, ts } = await announced();
  await using _ = running;
  await running.advance(5 * MINUTE_MS);
  assert(Object.keys(files(running)).length > 0);

  await ana.post(name, "One more thing");
  await ana.post(name, "It happened again", ts);
  await running.advance(23 * HOUR_MS);

  assertEquals(isArchived(running, channel), false);

  await running.advance(2 * HOUR_MS);

  assertEquals(isArchived(running, channel), true);
  assertExported(running, channel);
});

Deno.test("anybody keeps a channel open; only the commander archives it at once, after a second click", async () => {
  const { running, ana, name, channel } = await resolved();
  await using _ = running;
  const [ben, incd] = [running.person("ben"), running.workspace.bot.id];
  await ben.join(name);
  await running.advance(DAY_MS + 5 * MINUTE_MS);

  await ben.press(name, "Keep open");

  assertStringIncludes(last(ana, name), "This channel stays open until");
  const { calls } = executions(running, "answer_question")[0]!;
  assert(calls.indexOf("chat.postMessage") < 6, calls.join());
  const { record } = await kept(running, name);
  assertEquals([record.archiveAt, record.keptUntil > 0], [0, true]);

  await ana.press(incd, "Archive now");
  assertStringIncludes(told(ana), `Archive <#${channel}> now?`);
  await running.advance(10 * MINUTE_MS);
  assertEquals(files(running), {});

  await ana.press(incd, "Yes, archive now");
  assertStringIncludes(told(ana), "is exported now, then archived");
  await running.advance(20 * MINUTE_MS);
  assertEquals(isArchived(running, channel), true);
  assertExported(running, channel);
});

Deno.test("of a private incident nothing is outside of its channel", async () => {
  const { running, ana, channel } = await announced({}, {
    "Who may see it": "Private",
  });
  await using _ = running;

  await running.advance(30 * MINUTE_MS);

  assertEquals(isArchived(running, channel), true);
  assertExported(running, channel);
  const places = running.workspace.state.files.list()
    .flatMap(({ shares }) => shares.map(({ channelId }) => channelId));
  assertEquals(new Set(places), new Set([channel]));
  assertEquals(written(ana, "incidents"), []);
});

Deno.test("a channel that is shared with others is neither exported nor archived, and the commander is told once", async () => {
  const { running, ana, channel } = await announced();
  await using _ = running;
  await write(running, channel, "shared", [
    { kind: "channel_changed", how: "shared", by: "" },
  ]);

  await running.advance(3 * HOUR_MS);

  const said = ana.directMessages().map(wordsOf)
    .filter((words) => words.includes("cannot be exported and archived"));
  assertEquals(said.length, 1);
  assertStringIncludes(said[0]!, "shared with another organisation");
  assertEquals([files(running), isArchived(running, channel)], [{}, false]);
});

Deno.test("where somebody deletes a part, all of it is exported once more", async () => {
  const { running, channel } = await announced();
  await using _ = running;
  await running.advance(5 * MINUTE_MS);
  const [part] = running.workspace.state.files.list();
  running.workspace.state.files.delete(part!);

  await running.advance(HOUR_MS);

  assertEquals(isArchived(running, channel), true);
  assertStringIncludes(Object.keys(files(running)).join(), "part-003.md");
});

function told(person: Person): string {
  return wordsOf(person.directMessages().at(-1)!);
}
