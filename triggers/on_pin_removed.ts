import type { Trigger } from "deno-slack-api/types.ts";
import type { OnMark } from "../workflows/on_mark.ts";

/** A message that nobody marks any more is taken back. */
const onPinRemoved: Trigger<typeof OnMark.definition> = {
  type: "event",
  name: "Listening: pin removed",
  description: "Takes messages back that are no longer pinned",
  workflow: "#/workflows/on_mark",
  inputs: {
    channel: { value: "{{data.channel_id}}" },
    person: { value: "{{data.user_id}}" },
    message_ts: { value: "{{data.message_ts}}" },
  },
  event: {
    event_type: "slack#/events/pin_removed",
    all_resources: true,
  },
};

export default onPinRemoved;
