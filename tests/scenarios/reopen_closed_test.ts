import { assertEquals, assertStringIncludes } from "@std/assert";
import { answerItem } from "../../commands/change_action_item.ts";
import { closedIncident } from "../../datastores/closed_incidents/store.ts";
import { toPieces } from "../../datastores/pieces.ts";
import type { IncidentEvent } from "../../domain/incident/events.ts";
import { statusOf } from "../../domain/incident/lifecycle.ts";
import type { RunningWorkspace } from "../../workspace/mod.ts";
import { close, PACKED_MS, write } from "../support/closing.ts";
import {
  declare,
  executions,
  incidents,
  type Setup,
  startIncd,
  stored,
  unhurried,
  wordsOf,
  written,
} from "../support/incd.ts";
import { costOf } from "../support/cost.ts";
import { kept, looking } from "../support/kept.ts";
import { runBuilt } from "../support/workflow_builder.ts";
import { assertSound } from "../support/sound.ts";

const HOUR_MS = 3_600_000;
const NAME = "incd-261123-checkout-errors";
const AGAIN = `${NAME}-2`;

/** An incident that was closed and packed, with its archived channel. */
async function closed(
  values: Record<string, string> = {},
  setup: Setup = {},
  events: IncidentEvent[] = [],
) {
  const running = await startIncd({ settings: unhurried, ...setup });
  const ana = running.person("ana");
  const by = ana.user.id;
  const name = (await declare(ana, { Title: "Checkout errors", ...values }))!;
  const { id: channel } = ana.channel(name);
  await write(running, channel, "Fx0END", [
    { kind: "acknowledged", by },
    { kind: "archive_announced", archiveAt: 1 },
    { kind: "exported", files: [], messages: 1 },
    ...events,
  ]);
  await close(running, channel);
  await running.advance(PACKED_MS);
  return { running, ana, channel, name };
}

/** What *Reopen* keeps before anything is made. */
async function askedBy(
  running: RunningWorkspace,
  person: string,
  channel: string,
  isPrivate = false,
): Promise<void> {
  const asked = {
    title: "Checkout errors",
    declarer: running.person(person).user.id,
    private: isPrivate,
    continues: { channel, why: "They are back", status: "investigating" },
  };
  await running.api("apps.datastore.put", {
    datastore: "declarations",
    item: {
      cause: `reopen/${channel}`,
      asked: toPieces(JSON.stringify(asked)),
      declared_at: running.workspace.clock.now(),
      finish: "yes",
      earlier: "",
    },
  });
}

/** What must be true of every incident that goes on, whatever broke off on the way. */
async function assertGoesOn(running: RunningWorkspace, channel: string) {
  const { record, entries } = await assertSound(running, AGAIN);
  const before = await closedIncident(looking(running), channel);
  assertEquals(before?.record.movedTo, record.channel);
  assertEquals(statusOf(before!.record.lifecycle), "closed");
  assertEquals(record.movedFrom, channel);
  assertEquals(
    record.lifecycle.phases.map(({ status }) => status),
    ["investigating", "resolved", "closed", "investigating"],
  );
  assertEquals(
    entries.map(({ event }) => event.kind).sort(),
    [
      "acknowledged",
      "archive_announced",
      "archive_announced",
      "channel_created",
      "closed",
      "declared",
      "reopened",
      "resolved",
      "role_assigned",
      "role_assigned",
    ],
  );
  assertEquals((await stored(running, "incidents")).length, 1);
  assertEquals(incidents(running.person("ana")).includes(`${NAME}-3`), false);
  return record;
}

Deno.test("what was closed goes on in a channel of its own, with its people, clocks and announcement", async () => {
  const { running, ana, channel } = await closed();
  await using _ = running;
  const before = await closedIncident(looking(running), channel);

  const ben = running.person("ben");
  await ben.press("incidents", "Reopen");
  const { untilSeen } = await costOf(
    running,
    () => ben.submit({ "What is wrong again?": "They are back" }),
    () => incidents(ben).includes(AGAIN),
  );
  assertEquals(untilSeen! <= 6, true, `seen after ${untilSeen} calls`);
  assertEquals(written(ana, AGAIN).length, 3, "at once");
  await running.advance(HOUR_MS);

  const record = await assertGoesOn(running, channel);
  const { roles, lifecycle, declaredAt, exported, archiveAt } = record;
  assertEquals(roles, before!.record.roles);
  assertEquals(declaredAt, before!.record.declaredAt);
  assertEquals(lifecycle.phases.slice(0, 3), before!.record.lifecycle.phases);
  assertEquals([exported, archiveAt], [[], 0]);
  const { members, topic, pins } = ana.channel(AGAIN);
  for (const id of [...Object.values(roles), running.person("ben").user.id]) {
    assertEquals(members.includes(id), true, id);
  }
  assertStringIncludes(topic, "Investigating");
  assertEquals(pins.length, 1);
  const [card, first] = written(ana, AGAIN).map(wordsOf);
  assertStringIncludes(card!, `Goes on from <#${channel}>`);
  assertStringIncludes(first!, `<#${channel}>, which is archived`);
  const announced = written(ana, "incidents");
  assertEquals(announced.length, 1);
  assertStringIncludes(wordsOf(announced[0]!), `<#${record.channel}>`);
});

Deno.test("of two who reopen at once the second reads where it goes on", async () => {
  const { running, channel } = await closed();
  await using _ = running;
  const people = ["ben", "priya"].map((name) => running.person(name));
  for (const person of people) await person.press("incidents", "Reopen");

  await Promise.all(
    people.map((person) =>
      person.submit({ "What is wrong again?": `${person.user.name} sees it` })
    ),
  );
  const [refused] = people.filter((person) => person.modal());
  await running.advance(60_000);
  await refused!.submit({ "What is wrong again?": "It is" });

  const modal = JSON.stringify(refused!.modal());
  await running.advance(HOUR_MS);
  const { channel: next } = await assertGoesOn(running, channel);
  assertStringIncludes(
    modal,
    `Cannot reopen: it was reopened already and goes on in <#${next}>`,
  );
});

Deno.test("what became of action items after the end comes along, and they live in one place", async () => {
  const { running, channel } = await closed({}, {}, [
    { kind: "action_item_added", item: "a", title: "Alert", ...ITEM },
    { kind: "action_item_added", item: "b", title: "Test", ...ITEM },
  ]);
  await using _ = running;
  assertEquals((await stored(running, "action_items")).length, 2);
  await answerItem(looking(running), {
    channel,
    item: "a",
    answer: "done",
    person: "U0BEN",
    cause: "Fx0DONE",
  });

  await askedBy(running, "ben", channel);
  await running.advance(HOUR_MS);

  const { record } = await kept(running, AGAIN);
  assertEquals(
    record.actionItems.map(({ id, ended }) => [id, ended?.how, ended?.by]),
    [["a", "done", "U0BEN"], ["b", undefined, undefined]],
  );
  assertEquals(await stored(running, "action_items"), []);
});

const ITEM = { owner: "", due: "", does: "prevent", by: "U0BEN" } as const;

Deno.test("reopening that breaks off after any of its calls makes one channel, and all of it", async () => {
  const { before, calls } = await callsOfReopening();
  for (let n = 1; n <= calls; n++) {
    const { running, channel } = await closed({}, {
      faults: [{
        on: "death",
        function: "finish_declarations",
        nth: before + n,
        when: "after",
      }],
    });
    await using _ = running;

    await askedBy(running, "ben", channel);
    await running.advance(50 * 60_000);

    assertEquals(running.faults[0]!.happened, true, `call ${n} of ${calls}`);
    await assertGoesOn(running, channel);
  }
});

async function callsOfReopening(): Promise<{ before: number; calls: number }> {
  const { running, channel } = await closed();
  await using _ = running;
  await askedBy(running, "ben", channel);
  await running.advance(HOUR_MS);
  const runs = executions(running, "finish_declarations")
    .map(({ calls }) => calls);
  const at = runs.findIndex((calls) => calls.includes("conversations.create"));
  return { before: runs.slice(0, at).flat().length, calls: runs[at]!.length };
}

Deno.test("a private incident goes on in a private channel, and is announced nowhere", async () => {
  const { running } = await closed({ "Who may see it": "Private" });
  await using _ = running;

  const ana = running.person("ana");
  await ana.press(running.workspace.bot.id, "Reopen");
  await ana.submit({ "What is wrong again?": "They are back" });
  await running.advance(HOUR_MS);

  const [record] = await stored(running, "incidents");
  const { state } = running.workspace;
  assertEquals(state.channels.get(record!.channel_id)!.kind, "private");
  assertEquals(record!.private, true);
  assertEquals(incidents(running.person("ben")), []);
  assertEquals(written(running.person("ana"), "incidents"), []);
  const { entries } = await kept(running, record!.name);
  assertEquals(
    entries.map(({ event }) => event.kind === "declared" && event.private)
      .includes(true),
    true,
  );
});

Deno.test("in the channel of what was closed people read that it is, and where it goes on", async () => {
  const { running, channel } = await closed();
  await using _ = running;
  const acknowledge = async () => {
    const inputs = { channel_id: channel, person: "U000000003" };
    const ran = await runBuilt(running, [{ function: "acknowledge", inputs }]);
    return ran[0]!.error;
  };

  assertEquals(
    await acknowledge(),
    "Cannot acknowledge: the incident is closed. If it is not over, reopen it: it goes on in a new channel",
  );

  await askedBy(running, "ben", channel);
  await running.advance(HOUR_MS);
  const [record] = await stored(running, "incidents");
  assertEquals(
    await acknowledge(),
    `Cannot acknowledge: the incident is closed. It was reopened and goes on in <#${
      record!.channel_id
    }>`,
  );
});
