import type { Trigger } from "deno-slack-api/types.ts";
import type { BoardWorkflow } from "../workflows/board.ts";

const trigger: Trigger<typeof BoardWorkflow.definition> = {
  type: "shortcut",
  name: "Board",
  workflow: "#/workflows/board",
  inputs: { channel: { value: "{{data.channel_id}}" } },
};

export default trigger;
