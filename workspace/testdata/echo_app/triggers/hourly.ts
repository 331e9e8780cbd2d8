import type { Trigger } from "deno-slack-api/types.ts";
import type { EchoWorkflow } from "../workflows/echo.ts";

const FIVE_MINUTES_MS = 5 * 60_000;

const trigger: Trigger<typeof EchoWorkflow.definition> = {
  type: "scheduled",
  name: "Echo: hourly",
  workflow: "#/workflows/echo",
  inputs: { text: { value: "{{event_timestamp}} by {{data.user_id}}" } },
  schedule: {
    start_time: new Date(Date.now() + FIVE_MINUTES_MS).toISOString(),
    frequency: { type: "hourly", repeats_every: 1 },
  },
};

export default trigger;
