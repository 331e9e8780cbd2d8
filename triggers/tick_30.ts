import type { Trigger } from "deno-slack-api/types.ts";
import type { Tick } from "../workflows/tick.ts";

const HOUR_MS = 3_600_000;
const MINUTE_MS = 30 * 60_000;

/** One of twelve, since Slack repeats hourly at the finest: at 30 minutes past each hour. */
const tick: Trigger<typeof Tick.definition> = {
  type: "scheduled",
  name: "Tick :30",
  workflow: "#/workflows/tick",
  schedule: {
    start_time: new Date(
      Math.ceil((Date.now() + 1 - MINUTE_MS) / HOUR_MS) * HOUR_MS + MINUTE_MS,
    ).toISOString(),
    frequency: { type: "hourly", repeats_every: 1 },
  },
};

export default tick;
