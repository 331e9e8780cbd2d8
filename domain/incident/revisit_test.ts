import { assertEquals } from "@std/assert";
import { anIncident } from "../../tests/support/builders.ts";
import { evolve } from "./evolve.ts";
import type { IncidentRecord } from "./record.ts";
import { revisit } from "./revisit.ts";

const NOW = Date.UTC(2026, 10, 23, 10);
const HOUR = 3_600_000;

function decided(
  what: "decision" | "temporary",
  status: "monitoring" | "resolved" = "monitoring",
): IncidentRecord {
  const { lifecycle } = anIncident();
  const phases = [...lifecycle.phases, { status, at: NOW }];
  return anIncident({
    lifecycle: { ...lifecycle, phases },
    decisions: [{
      id: "Fx1",
      what,
      text: "Rate limit is 500",
      owner: "U1",
      at: NOW - 2 * HOUR,
      revisitAt: NOW,
      every: HOUR,
      round: 1,
    }],
  });
}

/** What is answered, and what comes of it or the code of why not. */
const ANSWERS: [IncidentRecord, string, string][] = [
  [decided("temporary"), "kept", "kept"],
  [decided("temporary"), "reverted", "reverted"],
  [decided("temporary"), "action_item", "action_item"],
  [decided("temporary"), "dropped", "unknown_answer"],
  [decided("decision"), "kept", "kept"],
  [decided("decision"), "dropped", "dropped"],
  [decided("decision"), "action_item", "unknown_answer"],
  [decided("temporary", "resolved"), "kept", "is_over"],
  [decided("temporary", "resolved"), "reverted", "reverted"],
  [decided("temporary", "resolved"), "action_item", "action_item"],
  [anIncident(), "kept", "already_so"],
];

for (const [record, answer, comes] of ANSWERS) {
  const { what } = record.decisions[0] ?? { what: "settled" };
  Deno.test(`${what}, ${record.lifecycle.phases.at(-1)!.status}: ${answer} is ${comes}`, () => {
    const about = { decision: "Fx1", round: 1, answer, by: "U2" };
    const result = revisit(record, about, NOW);

    const how = result.ok && "how" in result.value ? result.value.how : "";
    assertEquals(result.ok ? how : result.code as string, comes);
  });
}

Deno.test("who answers what somebody has answered before changes nothing", () => {
  const about = { decision: "Fx1", round: 0, answer: "reverted", by: "U2" };
  const result = revisit(decided("temporary"), about, NOW);

  assertEquals(result.ok ? "" : result.code, "already_so");
});

Deno.test("a temporary change is an action item the moment that it becomes one: with its words, owner and a day", () => {
  const before = decided("temporary");
  const about = { decision: "Fx1", answer: "action_item", by: "U2" };
  const result = revisit(before, about, NOW);
  const event = result.ok ? result.value : undefined;
  const entry = { at: NOW, recordedAt: NOW, event: event! };
  const once = evolve(before, entry);

  assertEquals(once.decisions, []);
  assertEquals(
    once.actionItems.map((
      { id, title, owner, due },
    ) => [id, title, owner, due]),
    [["Fx1", "Rate limit is 500", "U1", "2026-11-30"]],
  );
  assertEquals(evolve(once, entry).actionItems, once.actionItems);
});
