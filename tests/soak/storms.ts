import fc from "fast-check";
import type { Fault } from "../../workspace/faults/fault.ts";
import { startIncd } from "../support/incd.ts";
import { assertCounted, storm } from "../support/storm.ts";

export const name = "storms";

/** How many stories of it are told in `deno task test`. */
export const seedsInTests = 2;

/** What goes wrong while alerts come in; not with the first word of a delivery, which alone says that it came. */
const FAULT: fc.Arbitrary<Fault> = fc.oneof(
  fc.record({
    on: fc.constant("call" as const),
    function: fc.constant("on_alert"),
    method: fc.constantFrom(
      "chat.postMessage",
      "chat.update",
      "conversations.create",
      "conversations.invite",
      "apps.datastore.update",
    ),
    nth: fc.integer({ min: 1, max: 30 }),
    does: fc.constantFrom("ratelimited", "internal_error", "breaks"),
    when: fc.constantFrom("before" as const, "after" as const),
    retryAfter: fc.constantFrom(1, 5, 30),
  }),
  fc.record({
    on: fc.constant("step" as const),
    function: fc.constantFrom("on_alert", "finish_declarations"),
    nth: fc.integer({ min: 1, max: 20 }),
    does: fc.constantFrom("twice", "late twice", "delayed"),
    ms: fc.constantFrom(0, 1_000, 20_000),
  }),
);

export const STORM = fc.record({
  count: fc.integer({ min: 5, max: 50 }),
  overMs: fc.constantFrom(500, 10_000, 60_000),
  limits: fc.boolean(),
  faults: fc.array(FAULT, { maxLength: 4 }),
  assumptions: fc.record({
    staleReads: fc.boolean(),
    shortPages: fc.boolean(),
  }),
});

/** Long enough for what was left, and left again. */
const OVER_MS = 61 * 60_000;

/** Many alerts, some twice, while Slack is at its worst: each that it took counts once, and four incidents are enough. */
export async function run(seed: number): Promise<void> {
  const [drawn] = fc.sample(STORM, { seed, numRuns: 1 });
  const { count, overMs, ...strictness } = drawn!;
  await using running = await startIncd({
    settings: "demo",
    seed,
    ...strictness,
  });
  await running.advance(2_000);

  const taken = await storm(running, { count, overMs });
  await running.settle();
  await running.advance(OVER_MS);

  await assertCounted(running, taken);
}
