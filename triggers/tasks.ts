import type { Trigger } from "deno-slack-api/types.ts";
import type { TasksWorkflow } from "../workflows/tasks.ts";

/** Run in an incident's channel, or pressed on its card. */
const tasks: Trigger<typeof TasksWorkflow.definition> = {
  type: "shortcut",
  name: "Tasks",
  description: "What is to be done, by whom, and what is done",
  workflow: "#/workflows/tasks",
  inputs: {
    interactivity: { value: "{{data.interactivity}}" },
    channel: { value: "{{data.channel_id}}" },
    person: { value: "{{data.user_id}}" },
  },
};

export default tasks;
