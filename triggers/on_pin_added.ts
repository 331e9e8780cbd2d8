import type { Trigger } from "deno-slack-api/types.ts";
import type { OnSign } from "../workflows/on_sign.ts";

/** Slack's own pin keeps a message as well. */
const onPinAdded: Trigger<typeof OnSign.definition> = {
  type: "event",
  name: "Listening: pin added",
  description: "Keeps pinned messages in the timeline",
  workflow: "#/workflows/on_sign",
  inputs: {
    channel: { value: "{{data.channel_id}}" },
    person: { value: "{{data.user_id}}" },
    message_ts: { value: "{{data.message_ts}}" },
  },
  event: {
    event_type: "slack#/events/pin_added",
    all_resources: true,
  },
};

export default onPinAdded;
