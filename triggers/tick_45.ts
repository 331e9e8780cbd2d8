import type { Trigger } from "deno-slack-api/types.ts";
import type { Tick } from "../workflows/tick.ts";

/** One of twelve: Slack repeats hourly at the finest. Begins at the next full hour. */
const tick: Trigger<typeof Tick.definition> = {
  type: "scheduled",
  name: "Tick :45",
  workflow: "#/workflows/tick",
  schedule: {
    start_time: new Date(
      Math.ceil((Date.now() + 1) / 3_600_000) * 3_600_000 + 45 * 60_000,
    ).toISOString(),
    frequency: { type: "hourly", repeats_every: 1 },
  },
};

export default tick;
