import type { Trigger } from "deno-slack-api/types.ts";
import type { OnChannel } from "../workflows/on_channel.ts";

/** With another organisation; Slack does not say by whom. */
const onShared: Trigger<typeof OnChannel.definition> = {
  type: "event",
  name: "Listening: channel shared",
  description: "Says nothing outside of a channel that others share",
  workflow: "#/workflows/on_channel",
  inputs: {
    channel: { value: "{{data.channel_id}}" },
    change: { value: "shared" },
  },
  event: {
    event_type: "slack#/events/channel_shared",
    all_resources: true,
  },
};

export default onShared;
