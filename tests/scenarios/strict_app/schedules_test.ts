import { assertEquals } from "@std/assert";
import { StandingClock } from "../../../workspace/clock.ts";
import type { RunningWorkspace } from "../../../workspace/mod.ts";
import { noting, startStrict, told } from "../../support/strict.ts";

const DAY_MS = 24 * 60 * 60_000;

function schedule(running: RunningWorkspace, schedule: unknown) {
  return running.api(
    "workflows.triggers.create",
    noting("{{event_timestamp}} by {{data.user_id}}", {
      type: "scheduled",
      schedule,
    }),
  );
}

function times(running: RunningWorkspace): string[] {
  return told(running).map((line) =>
    new Date(parseInt(String(line)) * 1000).toISOString()
  );
}

/** When this schedule fires within some days after a moment. */
async function fired(from: string, days: number, of: unknown) {
  await using running = await startStrict({
    clock: new StandingClock(Date.parse(from)),
    triggers: false,
  });
  await schedule(running, of);
  await running.advance(days * DAY_MS);
  return times(running);
}

Deno.test("a trigger of the app's own files fires as often as it says", async () => {
  await using running = await startStrict();

  await running.advance(DAY_MS);

  assertEquals(told(running), [
    "hourly at 1795424460",
    "hourly at 1795428060",
    "hourly at 1795431660",
  ]);
});

Deno.test("a schedule made at run time names the bot that made it", async () => {
  await using running = await startStrict({ triggers: false });
  await schedule(running, { start_time: "2026-11-23T10:00:00Z" });

  await running.advance(DAY_MS);

  assertEquals(told(running), [
    `1795428000 by ${running.workspace.bot.id}`,
  ]);
});

Deno.test("every frequency fires when the calendar says", async () => {
  const start_time = "2026-11-24T10:00:00Z";
  const of = (frequency: Record<string, unknown>, days: number) =>
    fired("2026-11-24T09:00:00Z", days, { start_time, frequency });

  assertEquals(await of({ type: "once" }, 3), ["2026-11-24T10:00:00.000Z"]);
  assertEquals(
    await of({ type: "hourly", repeats_every: 10 }, 1),
    [10, 20].map((hour) => `2026-11-24T${hour}:00:00.000Z`)
      .concat("2026-11-25T06:00:00.000Z"),
  );
  assertEquals(
    await of({ type: "daily", repeats_every: 2 }, 4),
    [24, 26].map((day) => `2026-11-${day}T10:00:00.000Z`),
  );
  assertEquals(
    await of({ type: "weekly", on_days: ["Monday", "Friday"] }, 8),
    ["2026-11-27T10:00:00.000Z", "2026-11-30T10:00:00.000Z"],
  );
  assertEquals(
    await of({ type: "monthly", on_days: ["Friday"], on_week_num: -1 }, 35),
    ["2026-11-27T10:00:00.000Z", "2026-12-25T10:00:00.000Z"],
  );
  assertEquals(
    await of({ type: "yearly" }, 366),
    ["2026-11-24T10:00:00.000Z", "2027-11-24T10:00:00.000Z"],
  );
});

Deno.test("a time that the clocks skip in spring comes an hour later, on that day only", async () => {
  const found = await fired("2027-03-13T00:00:00Z", 3, {
    start_time: "2027-03-13T02:30:00",
    timezone: "America/New_York",
    frequency: { type: "daily" },
  });

  assertEquals(found, [
    "2027-03-13T07:30:00.000Z",
    "2027-03-14T07:30:00.000Z",
    "2027-03-15T06:30:00.000Z",
  ]);
});

Deno.test("a time that comes twice in autumn fires the first time only", async () => {
  const found = await fired("2026-10-31T00:00:00Z", 3, {
    start_time: "2026-10-31T01:30:00",
    timezone: "America/New_York",
    frequency: { type: "daily" },
  });

  assertEquals(found, [
    "2026-10-31T05:30:00.000Z",
    "2026-11-01T05:30:00.000Z",
    "2026-11-02T06:30:00.000Z",
  ]);
});

Deno.test("an hourly schedule counts hours that passed, whatever the clocks say", async () => {
  const found = await fired("2026-11-01T04:00:00Z", 0.2, {
    start_time: "2026-11-01T00:30:00",
    timezone: "America/New_York",
    frequency: { type: "hourly" },
  });

  assertEquals(
    found,
    [4, 5, 6, 7, 8].map((hour) => `2026-11-01T0${hour}:30:00.000Z`),
  );
});

Deno.test("a schedule ends with its end time or its count", async () => {
  const daily = {
    start_time: "2026-11-24T10:00:00Z",
    frequency: { type: "daily" },
  };
  const count = async (more: Record<string, unknown>) =>
    (await fired("2026-11-24T09:00:00Z", 9, { ...daily, ...more })).length;

  assertEquals(await count({ occurrence_count: 4 }), 4);
  assertEquals(await count({ end_time: "2026-11-26T10:00:00Z" }), 3);
});

Deno.test("an updated schedule fires at its new times only, a deleted one never", async () => {
  await using running = await startStrict({ triggers: false });
  const first = { start_time: "2026-11-23T10:00:00Z" };
  const { trigger } = await schedule(running, first);
  const gone = await schedule(running, first);

  await running.api("workflows.triggers.update", {
    trigger_id: trigger.id,
    ...noting("{{event_timestamp}} anew", {
      type: "scheduled",
      schedule: { start_time: "2026-11-23T11:00:00Z" },
    }),
  });
  await running.api("workflows.triggers.delete", {
    trigger_id: gone.trigger.id,
  });
  await running.advance(DAY_MS);

  assertEquals(times(running), ["2026-11-23T11:00:00.000Z"]);
});

const later = "2026-12-01T09:00:00Z";
const refusals: [string, unknown, string][] = [
  [
    "in the past",
    { start_time: "2026-11-23T08:59:59Z" },
    "invalid_start_before_now",
  ],
  ["without a start", {}, "invalid_trigger_config"],
  ["at no time", { start_time: "tomorrow" }, "invalid_trigger_config"],
  [
    "in no time zone",
    { start_time: later, timezone: "Mars/Olympus" },
    "invalid_trigger_config",
  ],
  [
    "of no frequency",
    { start_time: later, frequency: { type: "minutely" } },
    "invalid_trigger_config",
  ],
  [
    "that repeats every nothing",
    { start_time: later, frequency: { type: "daily", repeats_every: 0 } },
    "invalid_trigger_config",
  ],
  [
    "on no day",
    { start_time: later, frequency: { type: "weekly", on_days: ["Moonday"] } },
    "invalid_trigger_config",
  ],
  [
    "on two days of a month",
    {
      start_time: later,
      frequency: { type: "monthly", on_days: ["Monday", "Friday"] },
    },
    "invalid_trigger_config",
  ],
  [
    "in the fifth week of a month",
    { start_time: later, frequency: { type: "monthly", on_week_num: 5 } },
    "invalid_trigger_config",
  ],
  [
    "that ends before it starts",
    {
      start_time: later,
      end_time: "2026-11-30T09:00:00Z",
      frequency: { type: "daily" },
    },
    "invalid_trigger_config",
  ],
  [
    "once, three times",
    { start_time: later, occurrence_count: 3 },
    "invalid_trigger_config",
  ],
];

for (const [what, of, code] of refusals) {
  Deno.test(`a schedule ${what} is refused with ${code}`, async () => {
    await using running = await startStrict();

    assertEquals((await schedule(running, of)).error, code);
  });
}
