import type { Trigger } from "deno-slack-api/types.ts";
import type { SelfTestWorkflow } from "../workflows/self_test.ts";

const DAY_MS = 24 * 3_600_000;
/** Between two ticks, which work on Setup too. */
const AT_MS = 7 * 3_600_000 + 2 * 60_000;

/** Every morning. */
const selfTest: Trigger<typeof SelfTestWorkflow.definition> = {
  type: "scheduled",
  name: "Daily self-test",
  workflow: "#/workflows/self_test",
  schedule: {
    start_time: new Date(
      Math.ceil((Date.now() + 1 - AT_MS) / DAY_MS) * DAY_MS + AT_MS,
    ).toISOString(),
    frequency: { type: "daily", repeats_every: 1 },
  },
};

export default selfTest;
