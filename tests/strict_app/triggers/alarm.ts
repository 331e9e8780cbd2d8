import type { Trigger } from "deno-slack-api/types.ts";
import type { NoteWorkflow } from "../workflows/note.ts";

const trigger: Trigger<typeof NoteWorkflow.definition> = {
  type: "webhook",
  name: "Alarm",
  workflow: "#/workflows/note",
  inputs: { told: { value: "alarm: {{data.title}}" } },
  webhook: {
    filter: {
      version: 1,
      root: {
        operator: "AND",
        inputs: [
          { statement: "{{data.secret}} == 'beans'" },
          { statement: "{{data.level}} >= 3" },
        ],
      },
    },
  },
};

export default trigger;
