import type { Trigger } from "deno-slack-api/types.ts";
import type { NoteWorkflow } from "../workflows/note.ts";

const trigger: Trigger<typeof NoteWorkflow.definition> = {
  type: "shortcut",
  name: "Where",
  workflow: "#/workflows/note",
  inputs: {
    told: {
      value:
        "{{data.location}}|{{data.channel_id}}|{{data.message_ts}}|{{data.bookmark_id}}|{{data.action_id}}|{{data.block_id}}|{{data.user_id}}",
    },
  },
};

export default trigger;
