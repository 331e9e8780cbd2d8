import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import { demoSettings } from "../../dev/demo/settings.ts";
import { closedIncident } from "../../datastores/closed_incidents/store.ts";
import { fold } from "../../domain/incident/evolve.ts";
import type { KeptEntry } from "../../domain/incident/events.ts";
import { isOver, statusOf } from "../../domain/incident/lifecycle.ts";
import type { IncidentRecord } from "../../domain/incident/record.ts";
import { figures } from "../../domain/metrics/figures.ts";
import type { Fault } from "../../workspace/faults/fault.ts";
import type { RunningWorkspace } from "../../workspace/mod.ts";
import type { Person } from "../../workspace/people.ts";
import { assertPacked, PACKED_MS } from "../support/closing.ts";
import { assertExported, isArchived } from "../support/exported.ts";
import { type Asked, checkAsked, onceEach } from "../support/hour_actions.ts";
import { declare, startIncd } from "../support/incd.ts";
import { kept, looking } from "../support/kept.ts";
import { LIFE_ACTIONS } from "../support/life_actions.ts";
import { allMessages, assertSound } from "../support/sound.ts";

export const name = "whole-lives";

/** Days are moved in each story: one is enough for every run of the tests. */
export const seedsInTests = 1;

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const HANDLES = ["ana", "ben", "daniel", "priya", "sam", "yuki", "p1", "p2"];

const when = fc.constantFrom("before" as const, "after" as const);

/** A day of silence, half a day of notice, and what broke off on the way. */
const PUT_AWAY_HOURS = 60;
const LOOK_HOURS = 3;

/** Calls of the opening are not among those that fail: other stories see to that. */
const AFTER_OPENING = 60;

/** What goes wrong: while people act, and while days pass in which the tick alone does things. */
const FAULT: fc.Arbitrary<Fault> = fc.oneof(
  fc.record({
    on: fc.constant("call" as const),
    nth: fc.integer({ min: AFTER_OPENING, max: 6_000 }),
    does: fc.constantFrom("ratelimited", "internal_error", "breaks"),
    when,
    retryAfter: fc.constantFrom(1, 5, 30),
  }),
  fc.record({
    on: fc.constant("step" as const),
    nth: fc.integer({ min: 6, max: 1_500 }),
    does: fc.constantFrom("twice", "late twice", "delayed"),
    ms: fc.constantFrom(1_000, 20_000, 45_000),
  }),
  fc.record({
    on: fc.constant("death" as const),
    nth: fc.integer({ min: AFTER_OPENING, max: 6_000 }),
    when,
  }),
);

const LIFE = fc.record({
  moments: fc.array(
    fc.record({
      acts: fc.array(
        fc.record({
          by: fc.constantFrom(...HANDLES),
          action: fc.nat(LIFE_ACTIONS.length - 1),
          chance: fc.nat(1_000_000),
        }),
        { minLength: 1, maxLength: 5 },
      ),
      minutes: fc.oneof(
        { weight: 9, arbitrary: fc.integer({ min: 0, max: 8 }) },
        { weight: 1, arbitrary: fc.integer({ min: 30, max: 75 }) },
      ),
    }),
    { minLength: 12, maxLength: 20 },
  ),
  faults: fc.array(FAULT, { maxLength: 8 }),
  severity: fc.constantFrom("SEV1", "SEV2"),
  assumptions: fc.record({
    staleReads: fc.boolean(),
    bulkFailsInPart: fc.boolean(),
    shortPages: fc.boolean(),
  }),
});

/**
 * Eight people take one incident from its declaration to its archive while
 * Slack misbehaves: nothing waits for an answer after the end, its clocks are
 * those of a stopwatch, the archive comes after the whole export, and packing
 * loses and doubles nothing.
 */
export async function run(seed: number): Promise<void> {
  const [life] = fc.sample(LIFE, { seed, numRuns: 1 });
  const { moments, faults, severity, assumptions } = life!;
  await using running = await startIncd({
    seed,
    faults,
    assumptions,
    morePeople: 3,
    settings: (workspace) => ({ ...demoSettings(workspace), archiveDays: 1 }),
  });
  const ana = running.person("ana");
  const incident = (await declare(ana, {
    Title: "Checkout errors",
    Severity: severity,
  }))!;
  for (const handle of HANDLES) await running.person(handle).join(incident);
  const asked: Asked[] = [];
  for (const [moment, { acts, minutes }] of moments.entries()) {
    await Promise.all(
      onceEach(acts).map(async ({ by, action, chance }, n) => {
        const word = `word-${moment}-${n}`;
        const one = {
          person: running.person(by),
          channel: incident,
          word,
          chance,
        };
        const did = await LIFE_ACTIONS[action]!.act(running, one);
        if (did) {
          asked.push({ ...one, ...did, action: LIFE_ACTIONS[action]!.name });
        }
      }),
    );
    await running.settle();
    await running.advance(minutes * MINUTE);
  }
  await endIt(running, incident);
  // What somebody did before may come late, and open it again.
  await running.advance(5 * MINUTE);
  await endIt(running, incident);
  const { record, entries } = await assertSound(running, incident);
  checkAsked(asked, entries);
  assertStopwatch(record, entries);

  for (let hours = 0; hours < PUT_AWAY_HOURS; hours += LOOK_HOURS) {
    await running.advance(LOOK_HOURS * HOUR);
    if (await closedIncident(looking(running), record.channel)) break;
  }
  // What was noted on an item that was gone by then is removed once an hour.
  await running.advance(PACKED_MS + HOUR);
  await assertPutAway(running, record.channel, entries);
}

/** Somebody resolves it and does without a review, as often as it takes. */
async function endIt(
  running: RunningWorkspace,
  incident: string,
): Promise<void> {
  const ben = running.person("ben");
  const until = async (
    isDone: (record: IncidentRecord) => boolean,
    act: () => Promise<unknown>,
  ) => {
    for (let tried = 0; tried < 8; tried++) {
      if (isDone((await kept(running, incident)).record)) return;
      await act();
      await running.settle();
      await running.advance(MINUTE);
    }
  };
  await until(
    ({ lifecycle }) => isOver(lifecycle),
    () => fillIn(ben, incident, "Resolve", { "What fixed it?": "Rolled back" }),
  );
  await until(
    ({ review }) => !review || ["published", "skipped"].includes(review.state),
    () =>
      fillIn(ben, incident, "Review", {
        "What now?": "Skip it",
        "If it is skipped: why?": "A drill",
      }),
  );
  // What broke off is finished in this time.
  await running.advance(16 * MINUTE);
}

async function fillIn(
  person: Person,
  channel: string,
  shortcut: string,
  values: Record<string, string>,
): Promise<void> {
  if (person.modal()) await person.close(true);
  await person.run(shortcut, { channel });
  if (person.modal()?.submit) await person.submit(values);
  if (person.modal()) await person.close(true);
}

/** Time in which it was open, as somebody with a stopwatch has it who sees it resolved and reopened. */
function assertStopwatch(
  { lifecycle, declaredAt }: IncidentRecord,
  entries: KeptEntry[],
): void {
  let running: number | undefined = declaredAt;
  let open = 0;
  const inOrder = entries.toSorted((a, b) =>
    a.recordedAt - b.recordedAt || (a.id < b.id ? -1 : 1)
  );
  for (const { event, at } of inOrder) {
    if (event.kind === "resolved" && running !== undefined) {
      open += at - running;
      running = undefined;
    }
    if (event.kind === "reopened") running ??= at;
  }
  assertEquals(running, undefined, "it is resolved");
  assertEquals(figures(lifecycle).resolve?.ms, open, "time until resolved");
}

/** What asks somebody to do something in an incident that is not over. */
const ASKS = /^[^#]+#(remind|remind_in_channel|nudge\/|escalate\/)|\/asked\//;

async function assertPutAway(
  running: RunningWorkspace,
  channel: string,
  before: KeptEntry[],
): Promise<void> {
  assert(isArchived(running, channel), "it is not archived");
  assertExported(running, channel);
  const closed = await closedIncident(looking(running), channel);
  assert(closed, "it is not packed");
  await assertPacked(running, channel, closed.entries);
  assertEquals(statusOf(closed.record.lifecycle), "closed");
  const ids = new Set(closed.entries.map(({ id }) => id));
  assertEquals(before.filter(({ id }) => !ids.has(id)), [], "lost in packing");
  for (const [, { ts, metadata }] of allMessages(running)) {
    const key = String(metadata?.event_payload?.key ?? "");
    if (!key.startsWith(channel) || !ASKS.test(key)) continue;
    const known = closed.entries.filter(({ recordedAt }) =>
      recordedAt < Number(ts) * 1_000 - 5_000
    );
    // Somebody escalated in its very first moment.
    if (!known.length) continue;
    const { lifecycle } = fold(closed.record, known);
    assert(!isOver(lifecycle), `${key} came at ${ts}, when it was over`);
  }
}
