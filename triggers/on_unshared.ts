import type { Trigger } from "deno-slack-api/types.ts";
import type { OnChannel } from "../workflows/on_channel.ts";

/** Slack does not say by whom. */
const onUnshared: Trigger<typeof OnChannel.definition> = {
  type: "event",
  name: "Listening: channel unshared",
  description: "Announces again what is no longer shared",
  workflow: "#/workflows/on_channel",
  inputs: {
    channel: { value: "{{data.channel_id}}" },
    change: { value: "unshared" },
  },
  event: {
    event_type: "slack#/events/channel_unshared",
    all_resources: true,
  },
};

export default onUnshared;
