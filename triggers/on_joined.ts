import type { Trigger } from "deno-slack-api/types.ts";
import type { OnJoin } from "../workflows/on_join.ts";

/** Who came alone has no inviter, and a filter on what is not there may fail: so the step looks. */
const onJoined: Trigger<typeof OnJoin.definition> = {
  type: "event",
  name: "Listening: somebody joined",
  description: "Tells who joins where the incident stands",
  workflow: "#/workflows/on_join",
  inputs: {
    channel: { value: "{{data.channel_id}}" },
    person: { value: "{{data.user_id}}" },
    inviter: { value: "{{data.inviter_id}}" },
  },
  event: {
    event_type: "slack#/events/user_joined_channel",
    all_resources: true,
  },
};

export default onJoined;
