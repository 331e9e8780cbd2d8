import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import type { ActionItem } from "./aftermath.ts";
import { dueItems, goodTime, mayBeDue, type Owed } from "./item_reminders.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Monday. */
const MONDAY = Date.UTC(2026, 10, 23);

function anItem(due: string, addedAt: number): ActionItem {
  return {
    id: "Fx1",
    title: "Alert on the queue",
    owner: "U1",
    due,
    does: "detect",
    addedAt,
    round: 0,
  };
}

function owed(due: string, addedAt: number, remindedAt: number): Owed {
  const items = [anItem(due, addedAt)];
  return { channel: "C1", person: "U1", items, remindedAt, notBefore: 0 };
}

/** Due on a day: on which days somebody is reminded who looks every hour, in a month. */
const REMINDED: [string, string[]][] = [
  ["2026-11-25", ["24", "25", "02", "09", "16"]],
  // On the day on which it was added they know of it.
  ["2026-11-24", ["24", "01", "08", "15"]],
  ["2026-11-23", ["23", "30", "07", "14"]],
  // What falls on a weekend comes on Monday, by when it is late.
  ["2026-11-29", ["30", "07", "14"]],
  // Without a day, after two weeks.
  ["", ["07", "14"]],
];

for (const [due, days] of REMINDED) {
  Deno.test(`due ${due || "on no day"}: reminded on ${days.join(", ")}`, () => {
    for (const offset of [0, -8 * HOUR, 13 * HOUR]) {
      const told: string[] = [];
      let remindedAt = 0;
      const start = MONDAY - offset;
      for (let now = start; now < start + 25 * DAY; now += HOUR) {
        const what = owed(due, start, remindedAt);
        if (!dueItems(what, now, offset).length) continue;
        assert(mayBeDue(what, now));
        if (goodTime(now, offset) > now) continue;
        remindedAt = now;
        told.push(new Date(now + offset).toISOString().slice(8, 10));
      }
      assertEquals(told, days);
    }
  });
}

Deno.test("a good time is on a working day, from nine to five, and not long to wait for", () => {
  fc.assert(fc.property(
    fc.integer({ min: 0, max: 60 * 24 * 60 }),
    fc.integer({ min: -12 * 4, max: 14 * 4 }),
    (minutes, quarters) => {
      const now = MONDAY + minutes * 60_000;
      const offset = quarters * HOUR / 4;
      const time = goodTime(now, offset);
      const local = new Date(time + offset);

      assert(time >= now && time <= now + 3 * DAY);
      assert(local.getUTCHours() >= 9 && local.getUTCHours() < 17);
      assert(local.getUTCDay() >= 1 && local.getUTCDay() <= 5);
      assertEquals(goodTime(time, offset), time);
    },
  ));
});
