import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import { filterMistakes } from "../../workspace/runtime/filter.ts";
import { DEFAULTS } from "../settings/defaults.ts";
import type { Definition } from "./definition.ts";
import { wanted } from "./wanted.ts";

const AROUND = { bot: "UBOT", emoji: DEFAULTS.emoji };

function listening(event_type: string, filter?: object): Definition {
  return {
    type: "event",
    name: "x",
    workflow: "#/workflows/x",
    event: {
      event_type: `slack#/events/${event_type}`,
      ...(filter ? { filter } : {}),
    } as Definition["event"] & object,
  };
}

Deno.test("a timer starts in its own minute, soon, and never in the past, however old its file is", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 4_000_000 }),
      fc.constantFrom("hourly", "daily"),
      (seconds, type) => {
        const now = Date.UTC(2026, 10, 23) + seconds * 1000;
        const { schedule } = wanted({
          type: "scheduled",
          name: "x",
          workflow: "#/workflows/x",
          schedule: {
            start_time: "2026-11-23T07:35:00.000Z",
            frequency: { type },
          },
        }, { ...AROUND, now });

        const start = Date.parse(schedule!.start_time);
        const every = type === "daily" ? 86_400_000 : 3_600_000;
        assert(start >= now + 60_000 && start < now + 60_000 + every);
        assertEquals(new Date(start).getUTCMinutes(), 35);
        if (type === "daily") assertEquals(new Date(start).getUTCHours(), 7);
      },
    ),
  );
});

Deno.test("what listens never hears Incd itself", () => {
  const { event } = wanted(listening("pin_added"), { ...AROUND, now: 0 });

  assertEquals(event!.filter, {
    version: 1,
    root: {
      operator: "NOT",
      inputs: [{ statement: "{{data.user_id}} == UBOT" }],
    },
  });
});

Deno.test("of reactions only the team's own emoji are heard, in place of those that the file names", () => {
  const own = {
    version: 1,
    root: { statement: "{{data.reaction}} == pushpin" },
  };
  const emoji = { ...DEFAULTS.emoji, capture: "camera" };

  const { event } = wanted(listening("reaction_added", own), {
    ...AROUND,
    emoji,
    now: 0,
  });

  const filter = JSON.stringify(event!.filter);
  assert(filter.includes("camera"));
  assert(filter.includes("UBOT") && !filter.includes("pushpin"));
  assertEquals(filterMistakes(event!.filter), []);
});
