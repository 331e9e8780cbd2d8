import type { Trigger } from "deno-slack-api/types.ts";
import type { ReviewWorkflow } from "../workflows/review.ts";

/** Run in an incident's channel, or pressed on its card. */
const review: Trigger<typeof ReviewWorkflow.definition> = {
  type: "shortcut",
  name: "Review",
  description: "Starts, publishes or skips the review, and says whose it is",
  workflow: "#/workflows/review",
  inputs: {
    interactivity: { value: "{{data.interactivity}}" },
    person: { value: "{{data.user_id}}" },
    channel: { value: "{{data.channel_id}}" },
    form: { value: "review" },
  },
};

export default review;
