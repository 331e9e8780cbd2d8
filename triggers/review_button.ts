import type { Trigger } from "deno-slack-api/types.ts";
import type { ReviewWorkflow } from "../workflows/review.ts";

/** Behind a button only: the button says which incident and which form. */
const reviewButton: Trigger<typeof ReviewWorkflow.definition> = {
  type: "shortcut",
  name: "Button: review",
  description:
    "Behind a button in private messages: it says which incident and which form",
  workflow: "#/workflows/review",
  inputs: {
    interactivity: { value: "{{data.interactivity}}" },
    person: { value: "{{data.user_id}}" },
    channel: { customizable: true },
    form: { customizable: true },
  },
};

export default reviewButton;
