import { assertEquals } from "@std/assert";
import fc from "fast-check";
import { startWorkspace } from "../mod.ts";
import type { Schedule } from "../runtime/manifest.ts";
import { SlackError } from "../web_api/errors.ts";
import { occurrences } from "./schedule.ts";

function first(n: number, schedule: Schedule): string[] {
  return occurrences(schedule).take(n)
    .map((at) => new Date(at).toISOString()).toArray();
}

Deno.test("a schedule without frequency fires once", () => {
  assertEquals(first(3, { start_time: "2026-11-23T10:00:00Z" }), [
    "2026-11-23T10:00:00.000Z",
  ]);
});

Deno.test("a daily schedule keeps its time on the wall when clocks are changed", () => {
  const schedule: Schedule = {
    start_time: "2026-10-24T09:00:00",
    timezone: "Europe/Lisbon",
    frequency: { type: "daily" },
  };

  assertEquals(first(2, schedule), [
    "2026-10-24T08:00:00.000Z",
    "2026-10-25T09:00:00.000Z",
  ]);
});

Deno.test("an hourly schedule fires each n hours", () => {
  const schedule: Schedule = {
    start_time: "2026-11-23T09:05:00Z",
    frequency: { type: "hourly", repeats_every: 6 },
  };

  assertEquals(first(3, schedule), [
    "2026-11-23T09:05:00.000Z",
    "2026-11-23T15:05:00.000Z",
    "2026-11-23T21:05:00.000Z",
  ]);
});

Deno.test("a weekly schedule fires on its days, from its start on", () => {
  const schedule: Schedule = {
    start_time: "2026-11-25T09:00:00Z",
    frequency: {
      type: "weekly",
      repeats_every: 2,
      on_days: ["Friday", "Monday"],
    },
  };

  assertEquals(first(3, schedule), [
    "2026-11-27T09:00:00.000Z",
    "2026-12-07T09:00:00.000Z",
    "2026-12-11T09:00:00.000Z",
  ]);
});

Deno.test("a monthly schedule finds the third and the last weekday", () => {
  const on = (on_week_num: number) =>
    first(2, {
      start_time: "2026-11-01T09:00:00Z",
      frequency: { type: "monthly", on_days: ["Thursday"], on_week_num },
    });

  assertEquals(on(3), ["2026-11-19T09:00:00.000Z", "2026-12-17T09:00:00.000Z"]);
  assertEquals(on(-1), [
    "2026-11-26T09:00:00.000Z",
    "2026-12-31T09:00:00.000Z",
  ]);
});

Deno.test("a schedule ends with its end time and its count", () => {
  const schedule: Schedule = {
    start_time: "2026-11-23T09:00:00Z",
    frequency: { type: "yearly" },
  };

  assertEquals(first(9, { ...schedule, occurrence_count: 2 }).length, 2);
  assertEquals(
    first(9, { ...schedule, end_time: "2028-11-23T09:00:00Z" }).length,
    3,
  );
});

Deno.test("occurrences never go back and never come before the start", () => {
  fc.assert(fc.property(
    fc.record({
      type: fc.constantFrom("hourly", "daily", "weekly", "monthly", "yearly"),
      repeats_every: fc.integer({ min: 1, max: 12 }),
      on_days: fc.subarray(["Monday", "Wednesday", "Sunday"]),
    }),
    fc.constantFrom("UTC", "Europe/Lisbon", "America/New_York", "Asia/Kolkata"),
    fc.date({
      min: new Date("2026-01-01"),
      max: new Date("2030-01-01"),
      noInvalidDate: true,
    }),
    (frequency, timezone, start) => {
      const found = occurrences({
        start_time: start.toISOString(),
        timezone,
        frequency: frequency as Schedule["frequency"],
      }).take(20).toArray();

      assertEquals(found.length, 20);
      assertEquals(found, [...new Set(found)].sort((a, b) => a - b));
      assertEquals(found[0]! >= start.getTime(), true);
    },
  ));
});

const app = new URL("../testdata/echo_app/", import.meta.url);

Deno.test("an hourly trigger fires on the workspace's clock and shows when it fires next", async () => {
  await using running = await startWorkspace({ app });
  const { engine } = running.workspace;
  const hourly = engine.triggers.list().find(({ name }) =>
    name === "Echo: hourly"
  )!;
  const before = new Date(hourly.nextFire!).toISOString();

  await running.advance(2 * 60 * 60_000);

  const texts = engine.executions
    .filter(({ callbackId }) => callbackId === "echo")
    .map(({ inputs }) => inputs.text);
  const { id } = running.person("ana").user;
  assertEquals(before, "2026-11-23T09:05:00.000Z");
  assertEquals(texts, [`1795424700 by ${id}`, `1795428300 by ${id}`]);
  assertEquals(
    new Date(hourly.nextFire!).toISOString(),
    "2026-11-23T11:05:00.000Z",
  );
});

Deno.test("a schedule cannot start in the past", async () => {
  await using running = await startWorkspace({ app });
  const { triggers } = running.workspace.engine;
  const { definition } = triggers.list().find(({ name }) =>
    name === "Echo: hourly"
  )!;

  let code = "";
  try {
    triggers.create({
      ...definition,
      schedule: { start_time: "2026-11-23T08:59:59Z" },
    });
  } catch (error) {
    if (error instanceof SlackError) code = error.code;
  }

  assertEquals(code, "invalid_start_before_now");
});
