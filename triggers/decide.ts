import type { Trigger } from "deno-slack-api/types.ts";
import type { TimelineWorkflow } from "../workflows/timeline.ts";

/** Run in an incident's channel, or anywhere, which asks for the incident. */
const decide: Trigger<typeof TimelineWorkflow.definition> = {
  type: "shortcut",
  name: "Decide",
  description:
    "Notes a decision or a temporary change, and asks about it later",
  workflow: "#/workflows/timeline",
  inputs: {
    interactivity: { value: "{{data.interactivity}}" },
    person: { value: "{{data.user_id}}" },
    channel: { value: "{{data.channel_id}}" },
    form: { value: "decide" },
  },
};

export default decide;
