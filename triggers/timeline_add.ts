import type { Trigger } from "deno-slack-api/types.ts";
import type { TimelineWorkflow } from "../workflows/timeline.ts";

/** Run in an incident's channel, or pressed on its card. */
const timelineAdd: Trigger<typeof TimelineWorkflow.definition> = {
  type: "shortcut",
  name: "Timeline: add",
  description: "Writes down what happened, also some time ago",
  workflow: "#/workflows/timeline",
  inputs: {
    interactivity: { value: "{{data.interactivity}}" },
    person: { value: "{{data.user_id}}" },
    channel: { value: "{{data.channel_id}}" },
    form: { value: "timeline_add" },
  },
};

export default timelineAdd;
