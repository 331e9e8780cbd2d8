import type { Trigger } from "deno-slack-api/types.ts";
import type { AmendWorkflow } from "../workflows/amend.ts";

/** Run in an incident's channel. */
const amend: Trigger<typeof AmendWorkflow.definition> = {
  type: "shortcut",
  name: "Amend",
  description: "Corrects title, type or description",
  workflow: "#/workflows/amend",
  inputs: {
    interactivity: { value: "{{data.interactivity}}" },
    channel: { value: "{{data.channel_id}}" },
    person: { value: "{{data.user_id}}" },
  },
};

export default amend;
