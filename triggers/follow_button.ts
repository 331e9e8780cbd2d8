import type { Trigger } from "deno-slack-api/types.ts";
import type { FollowWorkflow } from "../workflows/follow.ts";

/** Behind a button only, on announcements: it says which incident. */
const followButton: Trigger<typeof FollowWorkflow.definition> = {
  type: "shortcut",
  name: "Button: follow",
  description: "Behind the button on announcements: it says which incident",
  workflow: "#/workflows/follow",
  inputs: {
    channel: { customizable: true },
    person: { value: "{{data.user_id}}" },
    pressed_in: { value: "{{data.channel_id}}" },
  },
};

export default followButton;
