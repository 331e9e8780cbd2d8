import { assertEquals } from "@std/assert";
import { anIncident } from "../../tests/support/builders.ts";
import { editClocks, type WantedClock } from "./edit_clocks.ts";
import { evolve } from "./evolve.ts";

const MINUTE = 60_000;
const declared = anIncident().declaredAt;

/** Acknowledged after 5 minutes, monitored after 20, resolved after 30; it hurt for 25. */
const RECORD = [
  { at: 5, event: { kind: "acknowledged", by: "U1" } },
  {
    at: 20,
    event: { kind: "updated", by: "U1", text: "", status: "monitoring" },
  },
  {
    at: 30,
    event: {
      kind: "resolved",
      by: "U1",
      fix: "x",
      customers: "",
      was: "monitoring",
      impact: {
        start: { at: declared, from: "declared" },
        end: { at: declared + 25 * MINUTE, from: "typed" },
      },
    },
  },
].reduce(
  (record, { at, event }) =>
    evolve(record, {
      at: declared + at * MINUTE,
      recordedAt: declared + at * MINUTE,
      event: event as never,
    }),
  anIncident(),
);

const CASES: [string, [WantedClock["clock"], number?][], string][] = [
  ["nothing", [], "no clock was changed"],
  ["the same", [["detected", 0]], "no clock was changed"],
  ["a clock that there is not", [["phase/9", 3]], "no clock was changed"],
  ["the future", [["impact/0/end", 45]], "a time lies in the future"],
  [
    "long before",
    [["detected", -31 * 24 * 60]],
    "it cannot have been noticed more than 30 days before it was declared",
  ],
  [
    "noticed too late",
    [["detected", 3]],
    "it cannot have been noticed after it was Investigating",
  ],
  [
    "acknowledged too early",
    [["acknowledged", -1]],
    "it cannot have been acknowledged before it was noticed",
  ],
  [
    "phases the other way round",
    [["phase/1", 31]],
    "it cannot have been Resolved before it was Monitoring",
  ],
  [
    "impact the other way round",
    [["impact/0/start", 26]],
    "the impact cannot end before it began",
  ],
  [
    "all of it together, in order",
    [["detected", -9], ["acknowledged", -2]],
    "",
  ],
  ["one after the other", [["phase/1", 10], ["phase/2", 12]], ""],
];

for (const [name, wanted, why] of CASES) {
  Deno.test(`clocks are set to ${name}: ${why || "allowed"}`, () => {
    const decided = editClocks(RECORD, {
      by: "U1",
      how: "edited",
      why: "the graph",
      wanted: wanted.map(([clock, minutes = 0]) => ({
        clock,
        at: declared + minutes * MINUTE,
      })),
    }, declared + 40 * MINUTE);

    assertEquals(
      decided.ok ? "" : decided.message,
      why && `Cannot edit the clocks: ${why}`,
    );
  });
}
