import fc from "fast-check";
import type { Fault } from "../../workspace/faults/fault.ts";
import { assertPacked, close, write } from "../support/closing.ts";
import { declare, startIncd, unhurried } from "../support/incd.ts";
import { kept } from "../support/kept.ts";

export const name = "compaction";

/** Each takes more than half a second. */
export const seedsInTests = 4;

const MINUTE_MS = 60_000;
const nth = fc.integer({ min: 4, max: 60 });
const when = fc.constantFrom("before" as const, "after" as const);
const inWindDown = fc.constant("wind_down");

/** What can go wrong while an incident is packed. */
const FAULT: fc.Arbitrary<Fault> = fc.oneof(
  fc.record({
    on: fc.constant("call" as const),
    function: inWindDown,
    nth,
    does: fc.constantFrom("ratelimited", "internal_error", "breaks"),
    when,
    retryAfter: fc.constantFrom(1, 5, 30, 60),
  }),
  fc.record({
    on: fc.constant("death" as const),
    function: inWindDown,
    nth,
    when,
  }),
  fc.record({
    on: fc.constant("step" as const),
    function: inWindDown,
    nth: fc.integer({ min: 1, max: 8 }),
    does: fc.constantFrom("twice", "late twice", "delayed"),
    ms: fc.constantFrom(1_000, 20_000, 45_000, 301_000),
  }),
);

const END = fc.record({
  faults: fc.array(FAULT, { minLength: 1, maxLength: 5 }),
  notes: fc.integer({ min: 0, max: 60 }),
  words: fc.integer({ min: 1, max: 1_500 }),
  /** When something is written down that nobody expects any more, minutes after the end. */
  late: fc.array(fc.integer({ min: 0, max: 90 }), { maxLength: 3 }),
  assumptions: fc.record({
    staleReads: fc.boolean(),
    bulkFailsInPart: fc.boolean(),
    shortPages: fc.boolean(),
  }),
});

/** After this, all is packed. Milliseconds. */
const OVER_MS = 150 * MINUTE_MS;

/**
 * An incident is packed while Slack misbehaves and latecomers still write: all
 * that was ever in its timeline is packed, once, and nothing of it stays hot.
 */
export async function run(seed: number): Promise<void> {
  const [end] = fc.sample(END, { seed, numRuns: 1 });
  const { faults, notes, words, late, assumptions } = end!;
  await using running = await startIncd({
    seed,
    faults,
    assumptions,
    settings: unhurried,
  });
  await running.advance(2_000);
  const name = await declare(running.person("ana"), { Title: "It is over" });
  await running.advance(2_000);
  const { channel } = (await kept(running, name!)).record;
  const noted = (text: string) => ({ kind: "noted" as const, text, by: "U1" });
  for (let n = 0; n < notes; n++) {
    const text = `${n} ${"é".repeat(words)}`;
    await write(running, channel, `note/${n}`, [noted(text)]);
  }
  await close(running, channel);
  await running.advance(2_000);
  const { entries } = await kept(running, name!);
  const began = running.workspace.clock.now();
  for (const minute of late.toSorted((a, b) => a - b)) {
    const { clock } = running.workspace;
    await running.advance(began + minute * MINUTE_MS - clock.now());
    const at = clock.now();
    const cause = `late/${minute}`;
    await write(running, channel, cause, [noted("Late")]);
    const id = `${channel}#${cause}#0`;
    entries.push({ id, at, recordedAt: at, event: noted("Late"), told: true });
  }
  await running.advance(OVER_MS);
  const once = new Map(entries.map((entry) => [entry.id, entry]));
  await assertPacked(running, channel, [...once.values()]);
}
