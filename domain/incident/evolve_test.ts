import { assertEquals } from "@std/assert";
import fc from "fast-check";
import { anIncident } from "../../tests/support/builders.ts";
import { firstEvents } from "../declaration/first_events.ts";
import { difference } from "./difference.ts";
import type { IncidentEvent, KeptEntry } from "./events.ts";
import { evolve, fold } from "./evolve.ts";
import { statusOf } from "./lifecycle.ts";
import type { IncidentRecord } from "./record.ts";

const MINUTE = 60_000;

function kept(events: IncidentEvent[], from: number): KeptEntry[] {
  return events.map((event, n) => ({
    id: `C0INCIDENT#${n}#0`,
    at: from + n,
    recordedAt: from + n,
    event,
    told: true,
  }));
}

function opening(record: IncidentRecord): KeptEntry[] {
  return firstEvents(record).map((entry, n) => ({
    ...entry,
    id: `C0INCIDENT#opening#${n}`,
    told: true,
  }));
}

const RESOLVED: IncidentEvent = {
  kind: "resolved",
  by: "U1",
  fix: "x",
  customers: "",
  was: "monitoring",
  review: { owner: "U1", dueAt: 9 },
};

const EVENT: fc.Arbitrary<IncidentEvent> = fc.constantFrom<IncidentEvent>(
  { kind: "acknowledged", by: "U1" },
  { kind: "role_assigned", role: "commander", user: "U1" },
  { kind: "role_assigned", role: "technical_lead", user: "U2", by: "U1" },
  { kind: "role_given_up", role: "commander", user: "U1", by: "U1" },
  {
    kind: "handover_offered",
    role: "commander",
    from: "U1",
    to: "U2",
    by: "U1",
    brief: { ruledOut: "", temporary: "", notes: "" },
  },
  {
    kind: "handover_ended",
    role: "commander",
    from: "U1",
    to: "U2",
    how: "declined",
    by: "U2",
  },
  { kind: "updated", by: "U1", text: "x", status: "identified" },
  RESOLVED,
  { kind: "reopened", by: "U1", why: "x", status: "investigating" },
  {
    kind: "clocks_edited",
    by: "U1",
    why: "x",
    edits: [{ clock: "detected", at: 5, was: 9, how: "estimated" }],
  },
  { kind: "updated", by: "U1", text: "", nextUpdateAt: 7 },
  { kind: "nothing_new", by: "U1" },
  { kind: "update_snoozed", by: "U1", until: 9 },
  { kind: "noted", text: "x" },
  { kind: "task_given", task: "t1", title: "x", owner: "U1", by: "U1" },
  {
    kind: "task_reassigned",
    task: "t1",
    title: "x",
    from: "U1",
    owner: "U2",
    by: "U1",
  },
  { kind: "task_done", task: "t1", title: "x", by: "U1" },
  { kind: "task_dropped", task: "t1", title: "x", by: "U1" },
  { kind: "task_reopened", task: "t1", title: "x", owner: "U1", by: "U1" },
  { kind: "amended", by: "U1", title: "y" },
  { kind: "followed", user: "U3" },
  { kind: "unfollowed", user: "U3" },
);

Deno.test("fold() of all events is what the record has become, whatever happened", () => {
  fc.assert(fc.property(fc.array(EVENT, { maxLength: 30 }), (events) => {
    const born = anIncident({ roles: {} });
    const entries = kept(events, born.declaredAt + MINUTE);
    const record = [...opening(born), ...entries].reduce(evolve, born);

    assertEquals(
      difference(record, fold(record, [...opening(born), ...entries])),
      undefined,
    );
  }));
});

Deno.test("fold() does not care in which order the timeline is read", () => {
  fc.assert(
    fc.property(
      fc.array(EVENT, { maxLength: 12 }),
      fc.nat(),
      (events, seed) => {
        const born = anIncident();
        const all = [
          ...opening(born),
          ...kept(events, born.declaredAt + MINUTE),
        ];
        const shuffled = fc.sample(
          fc.shuffledSubarray(all, { minLength: all.length }),
          { seed, numRuns: 1 },
        )[0]!;

        assertEquals(fold(born, shuffled), fold(born, all));
      },
    ),
  );
});

Deno.test("fold() leaves a record alone whose opening is not written yet", () => {
  const record = anIncident({ roles: { commander: "U0ANA" } });

  assertEquals(fold(record, []), record);
});

Deno.test("evolve() starts the wait for an update anew after evidence, not after a task", () => {
  const record = anIncident();
  const at = record.declaredAt + 10 * MINUTE;
  const next = (event: IncidentEvent) =>
    evolve(record, { at, recordedAt: at, event }).nextUpdateAt;

  assertEquals(record.nextUpdateAt, record.declaredAt + 60 * MINUTE);
  assertEquals(next({ kind: "nothing_new", by: "U1" }), at + 60 * MINUTE);
  assertEquals(
    next({ kind: "task_done", task: "t1", title: "x", by: "U1" }),
    record.nextUpdateAt,
  );
  assertEquals(
    next(RESOLVED),
    0,
  );
});

Deno.test("evolve() asks for no update that nobody planned, and for none earlier than was promised", () => {
  const at = anIncident().declaredAt + 10 * MINUTE;
  const next = (nextUpdateAt: number, event: IncidentEvent) =>
    evolve(anIncident({ nextUpdateAt }), { at, recordedAt: at, event })
      .nextUpdateAt;

  assertEquals(next(0, { kind: "nothing_new", by: "U1" }), 0);
  assertEquals(
    next(at + 90 * MINUTE, { kind: "noted", text: "x", by: "U1" }),
    at + 90 * MINUTE,
  );
  assertEquals(
    next(0, { kind: "updated", by: "U1", text: "", nextUpdateAt: at + MINUTE }),
    at + MINUTE,
  );
});

Deno.test("evolve() keeps each phase, also those that come again", () => {
  const record = anIncident();
  const statuses = ["monitoring", "investigating", "identified"] as const;
  const after = statuses.reduce(
    (state, status, n) =>
      evolve(state, {
        at: n,
        recordedAt: n,
        event: { kind: "updated", by: "U1", text: "", status },
      }),
    record,
  );

  assertEquals(
    after.lifecycle.phases.map(({ status }) => status),
    ["investigating", ...statuses],
  );
  assertEquals(statusOf(after.lifecycle), "identified");
});

Deno.test("firstEvents() says the same however often it is asked", () => {
  assertEquals(firstEvents(anIncident()), firstEvents(anIncident()));
});
