import type { Trigger } from "deno-slack-api/types.ts";
import type { HelpWorkflow } from "../workflows/help.ts";

const help: Trigger<typeof HelpWorkflow.definition> = {
  type: "shortcut",
  name: "Incident: help",
  description: "What you can do now, where you are",
  workflow: "#/workflows/help",
  inputs: {
    channel: { value: "{{data.channel_id}}" },
    person: { value: "{{data.user_id}}" },
  },
};

export default help;
