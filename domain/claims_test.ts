import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import {
  LEASE_MS,
  type Mark,
  markAttributes,
  marksIn,
  standing,
} from "./claims.ts";

const mark = (runner: string, at = 0, more: Partial<Mark> = {}): Mark => ({
  part: "create",
  runner,
  execution: "Fx1",
  at,
  waits: false,
  ...more,
});

Deno.test("a mark fills twelve of twenty-four attributes and is read back once", () => {
  fc.assert(fc.property(fc.uuid(), (uuid) => {
    const mine = mark(uuid.slice(0, 8), 5);
    const attributes = markAttributes(mine);
    assertEquals(Object.keys(attributes).length, 12);
    assert(
      Object.keys(attributes).every((name) =>
        /^m([0-9]|1[0-9]|2[0-3])$/.test(name)
      ),
    );
    assertEquals(marksIn(attributes), [mine]);
  }));
});

Deno.test("of any claimants at the same moment exactly one wins", () => {
  const runner = fc.stringMatching(/^[0-9a-f]{8}$/);
  const several = fc.uniqueArray(runner, { minLength: 2, maxLength: 12 });
  fc.assert(
    fc.property(several, (runners) => {
      let item: Record<string, string> = {};
      const winners = runners.filter((runner) => {
        const mine = mark(runner);
        item = { ...item, ...markAttributes(mine) };
        return standing(item, mine).won;
      });
      assertEquals(winners, [runners[0]]);
    }),
    { numRuns: 300 },
  );
});

Deno.test("a lower clock of a later claimant does not make it first", () => {
  const first = mark("aaaaaaaa", 1000);
  const second = mark("bbbbbbbb", 500);

  const item = { ...markAttributes(first), ...markAttributes(second) };

  assertEquals(standing(item, second).won, false);
});

Deno.test("another may take over when the lease is over, and knows that it repeats", () => {
  const first = mark("aaaaaaaa", 0);
  const second = mark("bbbbbbbb", LEASE_MS);

  const item = { ...markAttributes(first), ...markAttributes(second) };

  assertEquals(standing(item, second), { won: true, repeat: true, since: 0 });
});

Deno.test("a mark of a clock that is hours ahead keeps nobody waiting", () => {
  const ahead = mark("aaaaaaaa", 20 * 3_600_000);
  const mine = mark("bbbbbbbb", 1000);

  const item = { ...markAttributes(ahead), ...markAttributes(mine) };

  assertEquals(standing(item, mine).won, true);
});

Deno.test("who only waits stands in nobody's way", () => {
  const waiting = mark("aaaaaaaa", 0, { waits: true });
  const mine = mark("bbbbbbbb", 10);

  const item = { ...markAttributes(waiting), ...markAttributes(mine) };

  assertEquals(standing(item, mine), { won: true, repeat: true, since: 0 });
});

Deno.test("a hundred who wait one after the other do not hide who holds", () => {
  const runner = fc.stringMatching(/^[0-9a-f]{8}$/);
  const several = fc.uniqueArray(runner, { minLength: 100, maxLength: 100 });
  fc.assert(
    fc.property(several, ([first, ...rest]) => {
      const holding = mark(first!, 1);
      let item: Record<string, string> = markAttributes(holding);
      for (const [n, runner] of rest.entries()) {
        const mine = mark(runner, 2 + n);
        item = { ...item, ...markAttributes(mine) };
        const outcome = standing(item, mine);
        assert(!outcome.won, `claimant ${n + 2} won too`);
        assertEquals(outcome.holder.runner, first);
        item = {
          ...item,
          ...markAttributes({ ...mine, waits: true, holder: outcome.holder }),
        };
      }
      const next = mark("next", 200);
      const released = {
        ...item,
        ...markAttributes({ ...holding, waits: true }),
      };
      assert(standing({ ...released, ...markAttributes(next) }, next).won);
    }),
    { numRuns: 30 },
  );
});

Deno.test("another part of the work is another claim", () => {
  const other = mark("aaaaaaaa", 0, { part: "open" });
  const mine = mark("bbbbbbbb", 10);

  const item = { ...markAttributes(other), ...markAttributes(mine) };

  assertEquals(standing(item, mine), { won: true, repeat: false, since: 10 });
});
