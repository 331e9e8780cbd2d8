import type { Trigger } from "deno-slack-api/types.ts";
import type { RemindWorkflow } from "../workflows/remind.ts";

const trigger: Trigger<typeof RemindWorkflow.definition> = {
  type: "shortcut",
  name: "Remind",
  workflow: "#/workflows/remind",
  inputs: { minutes: { value: 10 } },
};

export default trigger;
