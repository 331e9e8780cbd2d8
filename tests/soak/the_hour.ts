import fc from "fast-check";
import type { Fault } from "../../workspace/faults/fault.ts";
import type { RunningWorkspace } from "../../workspace/mod.ts";
import { declare, incidents, startIncd } from "../support/incd.ts";
import {
  ACTIONS,
  type Asked,
  checkAsked,
  onceEach,
} from "../support/hour_actions.ts";
import { assertSound } from "../support/sound.ts";
import { declareByWebhook } from "../support/admins_webhook.ts";

export const name = "the-hour";

/** Each takes a second. */
export const seedsInTests = 5;

/** How many people act, beside those who live in the workspace. */
const PEOPLE = 12;

const HANDLES = [
  "ana",
  "ben",
  "chloe",
  "daniel",
  "priya",
  "sam",
  "yuki",
  "marta",
  ...Array.from({ length: PEOPLE }, (_, n) => `p${n + 1}`),
];

const nth = fc.integer({ min: 1, max: 400 });
const when = fc.constantFrom("before" as const, "after" as const);

/** What can go wrong while people act: anything but what starts a declaration. */
const FAULT: fc.Arbitrary<Fault> = fc.oneof(
  fc.record({
    on: fc.constant("call" as const),
    nth: fc.integer({ min: 40, max: 700 }),
    does: fc.constantFrom("ratelimited", "internal_error", "breaks"),
    when,
    retryAfter: fc.constantFrom(1, 5, 30),
  }),
  fc.record({
    on: fc.constant("completion" as const),
    nth: fc.integer({ min: 6, max: 120 }),
    does: fc.constantFrom("ratelimited", "internal_error", "lost"),
  }),
  fc.record({
    on: fc.constant("step" as const),
    nth: fc.integer({ min: 6, max: 120 }),
    does: fc.constantFrom("twice", "late twice", "delayed"),
    ms: fc.constantFrom(1_000, 20_000, 45_000),
  }),
  fc.record({
    on: fc.constant("trigger" as const),
    nth: fc.integer({ min: 3, max: 120 }),
    does: fc.constantFrom("twice", "late twice"),
    ms: fc.constantFrom(1_000, 45_000),
  }),
  fc.record({
    on: fc.constant("death" as const),
    nth: nth.map((n) => n + 60),
    when,
  }),
);

/** Some people at the same moment, then some time in which nobody does anything. */
const MOMENT = fc.record({
  acts: fc.array(
    fc.record({
      by: fc.constantFrom(...HANDLES),
      action: fc.nat(ACTIONS.length - 1),
      chance: fc.nat(1_000_000),
    }),
    { minLength: 1, maxLength: 6 },
  ),
  seconds: fc.oneof(
    { weight: 9, arbitrary: fc.integer({ min: 0, max: 300 }) },
    // Long enough for reminders.
    { weight: 1, arbitrary: fc.integer({ min: 1_800, max: 4_500 }) },
  ),
});

const HOUR = fc.record({
  moments: fc.array(MOMENT, { minLength: 15, maxLength: 22 }),
  faults: fc.array(FAULT, { maxLength: 6 }),
  severity: fc.constantFrom("SEV1", "SEV2"),
  /** Then nobody is in command at first. */
  byMonitor: fc.boolean(),
  assumptions: fc.record({
    staleReads: fc.boolean(),
    bulkFailsInPart: fc.boolean(),
    shortPages: fc.boolean(),
  }),
});

/** After this, all is quiet: what broke off has been finished. Milliseconds. */
const OVER_MS = 16 * 60_000;

/**
 * Twenty people act on one incident at once for an hour, in the order that the
 * seed gives, while Slack misbehaves: in the end the record follows from its
 * events, the card shows it, nobody read anything twice, and whatever was not
 * done was said to somebody.
 */
export async function run(seed: number): Promise<void> {
  const [hour] = fc.sample(HOUR, { seed, numRuns: 1 });
  const { moments, faults, severity, byMonitor, assumptions } = hour!;
  await using running = await startIncd({
    seed,
    faults,
    assumptions,
    morePeople: PEOPLE,
  });
  await running.advance(2_000);
  const name = await declared(running, severity, byMonitor);
  await gather(running, name);
  const asked: Asked[] = [];
  for (const [moment, { acts, seconds }] of moments.entries()) {
    await Promise.all(
      onceEach(acts).map(async ({ by, action, chance }, n) => {
        const word = `word-${moment}-${n}`;
        const one = { person: running.person(by), channel: name, word, chance };
        const did = await ACTIONS[action]!.act(running, one);
        if (did) asked.push({ ...one, ...did, action: ACTIONS[action]!.name });
      }),
    );
    await running.settle();
    await running.advance(seconds * 1_000);
  }
  await running.advance(OVER_MS);

  const { entries } = await assertSound(running, name);
  checkAsked(asked, entries);
}

async function declared(
  running: RunningWorkspace,
  severity: string,
  byMonitor: boolean,
): Promise<string> {
  const ana = running.person("ana");
  const title = "Checkout errors";
  if (!byMonitor) {
    return (await declare(ana, { Title: title, Severity: severity }))!;
  }
  await declareByWebhook(running, {
    source: "alertmanager",
    title,
    severity,
  });
  await running.settle();
  return incidents(ana)[0]!;
}

async function gather(
  running: RunningWorkspace,
  channel: string,
): Promise<void> {
  for (const handle of HANDLES) await running.person(handle).join(channel);
  await running.settle();
}
