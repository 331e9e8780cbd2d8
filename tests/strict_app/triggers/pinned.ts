import type { Trigger } from "deno-slack-api/types.ts";
import type { NoteWorkflow } from "../workflows/note.ts";

const trigger: Trigger<typeof NoteWorkflow.definition> = {
  type: "event",
  name: "Pinned",
  workflow: "#/workflows/note",
  inputs: { told: { value: "pinned by {{data.user_id}}" } },
  event: {
    event_type: "slack#/events/pin_added",
    channel_ids: ["C000000004"],
  },
};

export default trigger;
