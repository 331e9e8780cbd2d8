import type { Trigger } from "deno-slack-api/types.ts";
import type { FieldsWorkflow } from "../workflows/fields.ts";

const trigger: Trigger<typeof FieldsWorkflow.definition> = {
  type: "shortcut",
  name: "Echo: fields",
  description: "Opens a form with a field of each kind",
  workflow: "#/workflows/fields",
  inputs: {
    interactivity: { value: "{{data.interactivity}}" },
    channel: { value: "{{data.channel_id}}" },
  },
};

export default trigger;
