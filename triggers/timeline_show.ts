import type { Trigger } from "deno-slack-api/types.ts";
import type { TimelineWorkflow } from "../workflows/timeline.ts";

/** Run in an incident's channel, or anywhere, which asks for the incident. */
const timelineShow: Trigger<typeof TimelineWorkflow.definition> = {
  type: "shortcut",
  name: "Timeline: show",
  description: "Everything that happened, for you alone",
  workflow: "#/workflows/timeline",
  inputs: {
    interactivity: { value: "{{data.interactivity}}" },
    person: { value: "{{data.user_id}}" },
    channel: { value: "{{data.channel_id}}" },
    form: { value: "timeline_show" },
  },
};

export default timelineShow;
