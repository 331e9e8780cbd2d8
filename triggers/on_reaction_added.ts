import type { Trigger } from "deno-slack-api/types.ts";
import type { OnSign } from "../workflows/on_sign.ts";

/** With the emoji of a team that has set none; Setup puts in those of the settings. */
const onReactionAdded: Trigger<typeof OnSign.definition> = {
  type: "event",
  name: "Listening: emoji added",
  description: "Keeps messages in the timeline that bear a sign",
  workflow: "#/workflows/on_sign",
  inputs: {
    channel: { value: "{{data.channel_id}}" },
    person: { value: "{{data.user_id}}" },
    message_ts: { value: "{{data.message_ts}}" },
    emoji: { value: "{{data.reaction}}" },
    link: { value: "{{data.message_link}}" },
  },
  event: {
    event_type: "slack#/events/reaction_added",
    all_resources: true,
    filter: {
      version: 1,
      root: {
        operator: "OR",
        inputs: [
          { statement: '{{data.reaction}} == "pushpin"' },
          { statement: '{{data.reaction}} == "scales"' },
          { statement: '{{data.reaction}} == "test_tube"' },
          { statement: '{{data.reaction}} == "dart"' },
          { statement: '{{data.reaction}} == "no_entry_sign"' },
          { statement: '{{data.reaction}} == "clipboard"' },
          { statement: '{{data.reaction}} == "fire"' },
        ],
      },
    },
  },
};

export default onReactionAdded;
