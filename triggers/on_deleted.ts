import type { Trigger } from "deno-slack-api/types.ts";
import type { OnChannel } from "../workflows/on_channel.ts";

/** Of every channel: the step looks whether it was an incident's. */
const onDeleted: Trigger<typeof OnChannel.definition> = {
  type: "event",
  name: "Listening: channel deleted",
  description: "Closes an incident whose channel is gone",
  workflow: "#/workflows/on_channel",
  inputs: {
    channel: { value: "{{data.channel_id}}" },
    person: { value: "{{data.user_id}}" },
    change: { value: "deleted" },
  },
  event: {
    event_type: "slack#/events/channel_deleted",
  },
};

export default onDeleted;
