import type { Trigger } from "deno-slack-api/types.ts";
import type { TellWorkflow } from "../workflows/tell.ts";

const trigger: Trigger<typeof TellWorkflow.definition> = {
  type: "shortcut",
  name: "Tell",
  workflow: "#/workflows/tell",
  inputs: {
    told: { customizable: true },
    person: { customizable: true },
    place: { customizable: true },
    how: { value: "{{data.location}} {{data.action_id}} {{data.block_id}}" },
    count: { value: 1 },
  },
};

export default trigger;
