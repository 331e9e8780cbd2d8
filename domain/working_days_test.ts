import { assertEquals } from "@std/assert";
import { afterWorkingDays } from "./working_days.ts";

const DUE: [string, number, string, string][] = [
  // Monday; Friday over the weekend; Saturday; none at all.
  ["2026-11-23T10:00Z", 3, "Etc/UTC", "2026-11-26T17:00Z"],
  ["2026-11-27T10:00Z", 1, "Etc/UTC", "2026-11-30T17:00Z"],
  ["2026-11-28T10:00Z", 5, "Etc/UTC", "2026-12-04T17:00Z"],
  ["2026-11-23T10:00Z", 0, "Etc/UTC", "2026-11-23T17:00Z"],
  // There it is Saturday already.
  ["2026-11-27T20:00Z", 1, "Asia/Tokyo", "2026-11-30T08:00Z"],
  // The clocks change between.
  ["2026-10-23T10:00Z", 1, "Europe/Berlin", "2026-10-26T16:00Z"],
  ["2026-03-27T10:00Z", 1, "America/New_York", "2026-03-30T21:00Z"],
];

for (const [from, days, zone, due] of DUE) {
  Deno.test(`${days} working days after ${from} in ${zone} is ${due}`, () => {
    assertEquals(
      new Date(afterWorkingDays(Date.parse(from), days, zone)),
      new Date(due),
    );
  });
}
