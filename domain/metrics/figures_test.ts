import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import { anIncident } from "../../tests/support/builders.ts";
import { editClocks } from "../incident/clocks.ts";
import type { IncidentEvent } from "../incident/events.ts";
import { evolve } from "../incident/evolve.ts";
import { isOver, type Lifecycle } from "../incident/lifecycle.ts";
import { figures } from "./figures.ts";

const MINUTE = 60_000;

const STEP: fc.Arbitrary<IncidentEvent> = fc.oneof(
  fc.constantFrom(
    ...(["triage", "investigating", "identified", "monitoring"] as const).map(
      (status): IncidentEvent => ({
        kind: "updated",
        by: "U1",
        text: "",
        status,
      }),
    ),
  ),
  fc.constant<IncidentEvent>({ kind: "acknowledged", by: "U1" }),
  fc.record({ from: fc.nat(100), long: fc.nat(100) }).map((
    { from, long },
  ): IncidentEvent => ({
    kind: "resolved",
    by: "U1",
    fix: "x",
    customers: "",
    was: "monitoring",
    impact: {
      start: { at: declared + from * MINUTE, from: "typed" },
      end: { at: declared + (from + long) * MINUTE, from: "typed" },
    },
  })),
  fc.constant<IncidentEvent>({
    kind: "reopened",
    by: "U1",
    why: "x",
    status: "investigating",
  }),
);

const declared = anIncident().declaredAt;

/** All lifecycles that a story goes through, each event so many minutes after the one before. */
const STORY = fc.array(fc.tuple(STEP, fc.nat(90)), { maxLength: 25 }).map(
  (steps) => {
    let at = declared;
    let record = anIncident();
    return steps.map(([event, later]) => {
      at += later * MINUTE;
      // Nobody can post an update that changes the status once it is over.
      if (event.kind !== "updated" || !isOver(record.lifecycle)) {
        record = evolve(record, { at, recordedAt: at, event });
      }
      return record.lifecycle;
    });
  },
);

Deno.test("the times in each status are together the time to resolve, which counts all times in which it was open", () => {
  fc.assert(fc.property(STORY, (story) => {
    for (const lifecycle of story) {
      const { resolve, undeclared, phases } = figures(lifecycle);
      assertEquals(resolve !== undefined, isOver(lifecycle));
      if (!resolve) continue;
      const sum = phases.reduce((ms, phase) => ms + phase.ms, 0);
      assertEquals(sum + (undeclared?.ms ?? 0), resolve.ms);
    }
  }));
});

Deno.test("what happens later makes no time shorter, reopening neither", () => {
  fc.assert(fc.property(STORY, (story) => {
    let before: ReturnType<typeof figures> | undefined;
    for (const lifecycle of story.filter(isOver)) {
      const now = figures(lifecycle);
      assert((now.resolve?.ms ?? 0) >= (before?.resolve?.ms ?? 0));
      assert((now.impact?.ms ?? 0) >= (before?.impact?.ms ?? 0));
      if (before?.mitigate) assertEquals(now.mitigate, before.mitigate);
      if (before?.acknowledge) {
        assertEquals(now.acknowledge, before.acknowledge);
      }
      before = now;
    }
  }));
});

Deno.test("what somebody sets is marked, what was measured is kept, and set back it is as it was", () => {
  fc.assert(fc.property(
    STORY.filter((story) => story.length > 0),
    fc.array(fc.tuple(fc.nat(3), fc.integer({ min: -60, max: 600 })), {
      minLength: 1,
    }),
    (story, edits) => {
      const lifecycle = story.at(-1)!;
      const set = edits.reduce((before, [n, minutes]) =>
        editClocks(before, [{
          clock: `phase/${n}`,
          at: declared + minutes * MINUTE + 1,
          was: 0,
          how: "estimated",
        }], "U2"), lifecycle);
      const back = lifecycle.phases.reduce((before, { at }, n) =>
        editClocks(
          before,
          [{ clock: `phase/${n}`, at, was: 0, how: "edited" }],
          "U3",
        ), set);

      assertEquals(figures(back), figures(lifecycle));
      assertEquals(
        set.phases.map((phase) => phase.set?.measured ?? phase.at),
        lifecycle.phases.map(({ at }) => at),
      );
      assert(everyFigure(set).every(({ ms }) => ms >= 0));
    },
  ));
});

function everyFigure(lifecycle: Lifecycle) {
  const { phases, ...others } = figures(lifecycle);
  return [...phases, ...Object.values(others)];
}

Deno.test("a figure is as sure as the least sure of its clocks, and says who set it", () => {
  const set = { how: "estimated", by: "U2", measured: declared } as const;
  const of = figures({
    detectedAt: declared - 4 * MINUTE,
    detected: set,
    acknowledged: { by: "U1", at: declared + MINUTE },
    phases: [
      { status: "investigating", at: declared },
      { status: "monitoring", at: declared + 10 * MINUTE },
      { status: "resolved", at: declared + 30 * MINUTE },
    ],
  });

  assertEquals(of.acknowledge, {
    ms: 5 * MINUTE,
    sure: "estimated",
    by: "U2",
  });
  assertEquals(of.mitigate?.ms, 14 * MINUTE);
  assertEquals(of.resolve?.ms, 34 * MINUTE);
  assertEquals(of.undeclared?.ms, 4 * MINUTE);
  assertEquals(of.phases, [
    { status: "investigating", ms: 10 * MINUTE, sure: "measured", by: "" },
    { status: "monitoring", ms: 20 * MINUTE, sure: "measured", by: "" },
  ]);
});
