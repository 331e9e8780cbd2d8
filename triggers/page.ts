import type { Trigger } from "deno-slack-api/types.ts";
import type { PageWorkflow } from "../workflows/page.ts";

/** Run in an incident's channel. */
const page: Trigger<typeof PageWorkflow.definition> = {
  type: "shortcut",
  name: "Page on-call",
  description: "Calls your team's pager for this incident",
  workflow: "#/workflows/page",
  inputs: {
    channel: { value: "{{data.channel_id}}" },
    person: { value: "{{data.user_id}}" },
  },
};

export default page;
