import type { Trigger } from "deno-slack-api/types.ts";
import type { NoteWorkflow } from "../workflows/note.ts";

const trigger: Trigger<typeof NoteWorkflow.definition> = {
  type: "event",
  name: "Thumbs up",
  workflow: "#/workflows/note",
  inputs: { told: { value: "thumbs up by {{data.user_id}}" } },
  event: {
    event_type: "slack#/events/reaction_added",
    all_resources: true,
    filter: {
      version: 1,
      root: { statement: "{{data.reaction}} == thumbsup" },
    },
  },
};

export default trigger;
