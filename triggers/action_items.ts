import type { Trigger } from "deno-slack-api/types.ts";
import type { TasksWorkflow } from "../workflows/tasks.ts";

/** Run in an incident's channel, or anywhere, which asks for the incident. */
const actionItems: Trigger<typeof TasksWorkflow.definition> = {
  type: "shortcut",
  name: "Action items",
  description: "What is to be done afterwards, by whom, until when",
  workflow: "#/workflows/tasks",
  inputs: {
    interactivity: { value: "{{data.interactivity}}" },
    channel: { value: "{{data.channel_id}}" },
    person: { value: "{{data.user_id}}" },
    form: { value: "action_items" },
  },
};

export default actionItems;
