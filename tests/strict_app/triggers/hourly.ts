import type { Trigger } from "deno-slack-api/types.ts";
import type { NoteWorkflow } from "../workflows/note.ts";

const trigger: Trigger<typeof NoteWorkflow.definition> = {
  type: "scheduled",
  name: "Hourly",
  workflow: "#/workflows/note",
  inputs: { told: { value: "hourly at {{event_timestamp}}" } },
  schedule: {
    start_time: new Date(Date.now() + 60_000).toISOString(),
    frequency: { type: "hourly" },
    occurrence_count: 3,
  },
};

export default trigger;
