import type { Trigger } from "deno-slack-api/types.ts";
import type { OnSign } from "../workflows/on_sign.ts";

/** A message that bears no sign any more is taken back. */
const onPinRemoved: Trigger<typeof OnSign.definition> = {
  type: "event",
  name: "Listening: pin removed",
  description: "Takes messages back that are no longer pinned",
  workflow: "#/workflows/on_sign",
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
