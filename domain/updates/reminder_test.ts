import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import { anIncident } from "../../tests/support/builders.ts";
import { askedForUpdate, dueReminder, REMINDED } from "./reminder.ts";

const MINUTE = 60_000;

/** The minutes after the due time at which somebody is reminded, if nobody does anything. */
function ignored(updateMinutes: number, everyMinutes: number, until: number) {
  const due = anIncident().declaredAt;
  let record = anIncident({ nextUpdateAt: due, updateMinutes });
  const reminded: { privately: number[]; channel: number[] } = {
    privately: [],
    channel: [],
  };
  for (let minute = 0; minute <= until; minute += everyMinutes) {
    const now = due + minute * MINUTE;
    const reminder = dueReminder(record, now);
    if (!reminder) continue;
    reminded[reminder.where].push(minute);
    const done: Record<string, number> = reminder.where === "channel"
      ? { [REMINDED.channel]: due }
      : { [REMINDED.privately]: now };
    record = { ...record, reminded: { ...record.reminded, ...done } };
  }
  return reminded;
}

Deno.test("dueReminder() asks privately each cadence, and once in the channel after half of it", () => {
  assertEquals(ignored(30, 5, 95), {
    privately: [0, 30, 60, 90],
    channel: [15],
  });
  assertEquals(ignored(60, 5, 125), {
    privately: [0, 60, 120],
    channel: [30],
  });
});

Deno.test("dueReminder() asks no more often than every ten minutes, and hourly where the severity says nothing", () => {
  assertEquals(ignored(1, 5, 30), {
    privately: [0, 15, 20, 30],
    channel: [10],
  });
  assertEquals(ignored(0, 5, 65), { privately: [0, 60], channel: [30] });
});

Deno.test("dueReminder() asks nothing before it is due, and nothing when it is over or nothing is planned", () => {
  fc.assert(fc.property(fc.nat(), fc.nat(1440), (late, updateMinutes) => {
    const record = anIncident({ updateMinutes });
    const due = record.nextUpdateAt;
    const resolved = { status: "resolved" as const, at: 0 };

    assertEquals(dueReminder(record, due - 1 - late), undefined);
    assertEquals(
      dueReminder({ ...record, nextUpdateAt: 0 }, due + late),
      undefined,
    );
    assertEquals(
      dueReminder({
        ...record,
        lifecycle: { ...record.lifecycle, phases: [resolved] },
      }, due + late),
      undefined,
    );
    assert(dueReminder(record, due + late));
  }));
});

Deno.test("askedForUpdate() names each once, the commander first", () => {
  assertEquals(
    askedForUpdate({
      roles: { technical_lead: "U2", commander: "U1" },
      declarer: "U2",
    }),
    ["U1", "U2"],
  );
  assertEquals(askedForUpdate({ roles: {}, declarer: "" }), []);
});
