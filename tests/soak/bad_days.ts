import fc from "fast-check";
import type { Fault } from "../../workspace/faults/fault.ts";
import type { Aftermath } from "../support/aftermath.ts";
import {
  assertSameInTheEnd,
  badDay,
  goodDay,
  wasToldAsLost,
  type Way,
} from "../support/bad_day.ts";

export const name = "bad-days";

const LATER_STEPS = ["assign_roles", "log_to_timeline", "announce"];
const STEPS = ["create_incident_channel", ...LATER_STEPS];

const nth = fc.integer({ min: 1, max: 40 });
const when = fc.constantFrom("before" as const, "after" as const);

/** What can go wrong with a declaration whose first word has been kept. */
const FAULT: fc.Arbitrary<Fault> = fc.oneof(
  fc.record({
    on: fc.constant("call" as const),
    nth,
    does: fc.constantFrom("ratelimited", "internal_error", "breaks"),
    when,
    retryAfter: fc.constantFrom(1, 5, 30, 60),
  }),
  fc.record({
    on: fc.constant("death" as const),
    function: fc.constantFrom(...LATER_STEPS, "finish_declarations"),
    nth: fc.integer({ min: 1, max: 15 }),
    when,
  }),
  fc.record({
    on: fc.constant("death" as const),
    function: fc.constant(STEPS[0]!),
    // Not before its first call: then nothing is kept, and the sender sends again.
    nth: fc.integer({ min: 4, max: 15 }),
    when,
  }),
  fc.record({
    on: fc.constant("completion" as const),
    nth: fc.integer({ min: 1, max: 6 }),
    does: fc.constantFrom("ratelimited", "internal_error", "lost"),
  }),
  fc.record({
    on: fc.constant("step" as const),
    function: fc.constantFrom(...STEPS, "finish_declarations"),
    nth: fc.integer({ min: 1, max: 3 }),
    does: fc.constantFrom("twice", "late twice", "delayed"),
    ms: fc.constantFrom(1_000, 20_000, 45_000, 200_000),
  }),
  fc.record({
    on: fc.constant("step" as const),
    function: fc.constantFrom(...LATER_STEPS),
    nth: fc.constant(1),
    does: fc.constant("dropped" as const),
  }),
);

/** What goes wrong in a tick takes the next ones. Milliseconds. */
const OVER_MS = 30 * 60_000;

/** Up to three of them on one day. */
const DAY = fc.record({
  way: fc.constantFrom<Way>("form", "webhook"),
  faults: fc.array(FAULT, { minLength: 1, maxLength: 3 }),
  assumptions: fc.record({
    staleReads: fc.boolean(),
    bulkFailsInPart: fc.boolean(),
    shortPages: fc.boolean(),
  }),
});

const good = new Map<Way, Promise<Aftermath>>();

/**
 * Several things go wrong with one declaration, in the order that the seed
 * gives: in the end all is there, once, or people have read that it is lost.
 */
export async function run(seed: number): Promise<void> {
  const [day] = fc.sample(DAY, { seed, numRuns: 1 });
  const { way, faults, assumptions } = day!;
  if (!good.has(way)) good.set(way, goodDay(way));

  const { ending } = await badDay(way, faults, {
    seed,
    assumptions,
    overMs: OVER_MS,
  });

  if (wasToldAsLost(ending)) return;
  assertSameInTheEnd(ending, await good.get(way)!, JSON.stringify(day));
}
