import type { Trigger } from "deno-slack-api/types.ts";
import type { Setup } from "../workflows/setup.ts";

/** The only trigger that is made with the Slack CLI: it makes the others. */
const setup: Trigger<typeof Setup.definition> = {
  type: "shortcut",
  name: "Set up Incd",
  description: "Makes what Incd needs, or repairs it",
  workflow: "#/workflows/setup",
  shortcut: { button_text: "Set up Incd" },
  inputs: {
    interactivity: { value: "{{data.interactivity}}" },
    person: { value: "{{data.user_id}}" },
  },
};

export default setup;
