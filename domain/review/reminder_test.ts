import { assertEquals } from "@std/assert";
import { anIncident } from "../../tests/support/builders.ts";
import type { Review } from "../incident/aftermath.ts";
import type { IncidentRecord } from "../incident/record.ts";
import { dueReviewReminder } from "./reminder.ts";

const DAY_MS = 24 * 3_600_000;

/** Monday, 23 November 2026, 17:00. */
const RESOLVED_AT = Date.UTC(2026, 10, 23, 17);

/** The Monday after that. */
const DUE_AT = RESOLVED_AT + 7 * DAY_MS;

function resolvedWith(
  review: Partial<Review>,
  different: Partial<IncidentRecord> = {},
): IncidentRecord {
  const incident = anIncident();
  return {
    ...incident,
    lifecycle: {
      ...incident.lifecycle,
      phases: [{ status: "resolved", at: RESOLVED_AT }],
    },
    resolution: { fix: "", customers: "", by: "U0ANA", at: RESOLVED_AT },
    review: { state: "due", owner: "U0ANA", dueAt: DUE_AT, ...review },
    ...different,
  };
}

/** On which days after it was resolved somebody is reminded, and of what, hour by hour. */
function remindedOn(record: IncidentRecord, days: number): string[] {
  const found: string[] = [];
  let reminded = record.reminded;
  for (let hour = 0; hour <= days * 24; hour++) {
    const now = RESOLVED_AT + hour * 3_600_000;
    const due = dueReviewReminder({ ...record, reminded }, now, "Etc/UTC");
    if (!due) continue;
    reminded = { review: due.at };
    found.push(`${hour / 24} ${due.time}${due.inChannel ? " channel" : ""}`);
  }
  return found;
}

Deno.test("a review is asked for on the working day before, when it is due, then daily for a week of work, then weekly", () => {
  assertEquals(remindedOn(resolvedWith({}), 30), [
    "4 soon",
    "7 due",
    "8 late channel",
    "9 late",
    "10 late",
    "11 late",
    "14 late",
    "21 late",
    "28 late",
  ]);
});

Deno.test("of reminders that were missed only the last is sent, and none of before it was resolved", () => {
  const now = DUE_AT + 3 * DAY_MS;

  assertEquals(
    dueReviewReminder(resolvedWith({}), now, "Etc/UTC")?.at,
    now,
  );
  assertEquals(
    remindedOn(resolvedWith({ dueAt: RESOLVED_AT + 3_600_000 }), 0.9),
    ["0.041666666666666664 due"],
  );
});

Deno.test("nobody is asked for a review that is published, skipped, never due, or of an incident that goes on", () => {
  const goesOn = anIncident().lifecycle;
  for (
    const record of [
      resolvedWith({ state: "published" }),
      resolvedWith({ state: "skipped" }),
      resolvedWith({ dueAt: 0 }),
      resolvedWith({}, { lifecycle: goesOn }),
      resolvedWith({}, { review: undefined }),
    ]
  ) {
    assertEquals(remindedOn(record, 14), []);
  }
});
