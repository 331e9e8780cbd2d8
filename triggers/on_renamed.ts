import type { Trigger } from "deno-slack-api/types.ts";
import type { OnChannel } from "../workflows/on_channel.ts";

/** Of every channel: the step looks whether it is an incident's. */
const onRenamed: Trigger<typeof OnChannel.definition> = {
  type: "event",
  name: "Listening: channel renamed",
  description: "Follows a channel's name",
  workflow: "#/workflows/on_channel",
  inputs: {
    channel: { value: "{{data.channel_id}}" },
    person: { value: "{{data.user_id}}" },
    change: { value: "renamed" },
  },
  event: {
    event_type: "slack#/events/channel_renamed",
  },
};

export default onRenamed;
