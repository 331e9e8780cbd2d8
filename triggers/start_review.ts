import type { Trigger } from "deno-slack-api/types.ts";
import type { StartReviewWorkflow } from "../workflows/start_review.ts";

/** Behind a button only: the button says which incident. */
const startReview: Trigger<typeof StartReviewWorkflow.definition> = {
  type: "shortcut",
  name: "Button: start the review",
  description: "Behind a button: it says which incident",
  workflow: "#/workflows/start_review",
  inputs: {
    channel: { customizable: true },
    pressed_in: { value: "{{data.channel_id}}" },
    person: { value: "{{data.user_id}}" },
  },
};

export default startReview;
