import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import type { IncidentEvent, KeptEntry } from "../incident/events.ts";
import { offset, PAGE, pageOf, PARTS } from "./page.ts";

const event: fc.Arbitrary<IncidentEvent> = fc.oneof(
  fc.record({
    kind: fc.constant("noted" as const),
    text: fc.string(),
    withdrawn: fc.boolean(),
  }),
  fc.record({ kind: fc.constant("acknowledged" as const), by: fc.string() }),
  fc.record({ kind: fc.constant("followed" as const), user: fc.string() }),
);

const entries: fc.Arbitrary<KeptEntry[]> = fc.array(
  fc.record({ at: fc.nat(1000), recordedAt: fc.nat(1000), event }),
  { maxLength: 150 },
).map((all) => all.map((one, n) => ({ ...one, id: `C#${n}#0`, told: true })));

Deno.test("the pages of a timeline hold each entry once, by when it happened, the newest first", () => {
  fc.assert(fc.property(entries, (all) => {
    const { pages } = pageOf(all, "all", 0);
    const read = Array.from({ length: pages }, (_, n) => n)
      .flatMap((n) => pageOf(all, "all", n).entries);

    assertEquals(
      read.map(({ at }) => at),
      read.map(({ at }) => at).toSorted((a, b) => b - a),
    );
    const expected = all.filter(({ event }) =>
      event.kind !== "followed" && !("withdrawn" in event && event.withdrawn)
    );
    assertEquals(new Set(read), new Set(expected));
    assertEquals(read.length, expected.length);
  }));
});

Deno.test("whatever page is asked for, there is one, and it fits the screen", () => {
  fc.assert(fc.property(
    entries,
    fc.constantFrom(...PARTS),
    fc.integer(),
    (all, part, number) => {
      const page = pageOf(all, part, number);

      assert(page.number >= 0 && page.number < page.pages);
      assert(page.entries.length <= PAGE);
    },
  ));
});

Deno.test("how long after the first sign is said in hours and minutes", () => {
  const minutes = (n: number) => offset(n * 60_000, 0);

  assertEquals(
    [0, 12, 61, 600, -5].map(minutes),
    ["T+0:00", "T+0:12", "T+1:01", "T+10:00", "T-0:05"],
  );
});
