import type { Trigger } from "deno-slack-api/types.ts";
import type { OnChannel } from "../workflows/on_channel.ts";

/** Archiving has put Incd out: it comes back where it can. */
const onUnarchived: Trigger<typeof OnChannel.definition> = {
  type: "event",
  name: "Listening: channel unarchived",
  description: "Goes on where a channel is open again",
  workflow: "#/workflows/on_channel",
  inputs: {
    channel: { value: "{{data.channel_id}}" },
    person: { value: "{{data.user_id}}" },
    change: { value: "unarchived" },
  },
  event: {
    event_type: "slack#/events/channel_unarchived",
  },
};

export default onUnarchived;
