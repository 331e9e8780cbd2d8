import type { Trigger } from "deno-slack-api/types.ts";
import type { OnChannel } from "../workflows/on_channel.ts";

/** Of every channel: the step looks whether it is an incident's. */
const onArchived: Trigger<typeof OnChannel.definition> = {
  type: "event",
  name: "Listening: channel archived",
  description: "Keeps what can be kept, and says how to go on",
  workflow: "#/workflows/on_channel",
  inputs: {
    channel: { value: "{{data.channel_id}}" },
    person: { value: "{{data.user_id}}" },
    change: { value: "archived" },
  },
  event: {
    event_type: "slack#/events/channel_archived",
  },
};

export default onArchived;
