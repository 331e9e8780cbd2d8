import type { Trigger } from "deno-slack-api/types.ts";
import type { ReviewWorkflow } from "../workflows/review.ts";

/** Run in an incident's channel. */
const saveAsTemplate: Trigger<typeof ReviewWorkflow.definition> = {
  type: "shortcut",
  name: "Save as template",
  description: "Makes a scenario from this incident, for the next one like it",
  workflow: "#/workflows/review",
  inputs: {
    interactivity: { value: "{{data.interactivity}}" },
    person: { value: "{{data.user_id}}" },
    channel: { value: "{{data.channel_id}}" },
    form: { value: "save_as_template" },
  },
};

export default saveAsTemplate;
