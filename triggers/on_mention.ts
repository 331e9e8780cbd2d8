import type { Trigger } from "deno-slack-api/types.ts";
import type { OnMention } from "../workflows/on_mention.ts";

const onMention: Trigger<typeof OnMention.definition> = {
  type: "event",
  name: "Listening: Incd was mentioned",
  description: "Does what is said to Incd in plain words, or answers",
  workflow: "#/workflows/on_mention",
  inputs: {
    channel: { value: "{{data.channel_id}}" },
    person: { value: "{{data.user_id}}" },
    message_ts: { value: "{{data.message_ts}}" },
    text: { value: "{{data.text}}" },
  },
  event: {
    event_type: "slack#/events/app_mentioned",
    all_resources: true,
  },
};

export default onMention;
