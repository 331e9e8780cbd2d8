import { DefineFunction, Schema } from "deno-slack-sdk/mod.ts";

const { string } = Schema.types;
const { channel_id, timestamp, user_id } = Schema.slack.types;

/** Writes a note into an incident's timeline; without a text, how the incident began. */
export const LogToTimeline = DefineFunction({
  callback_id: "log_to_timeline",
  title: "Log to incident timeline",
  description: "Adds an entry to an incident's timeline",
  source_file: "functions/log_to_timeline/handler.ts",
  input_parameters: {
    properties: {
      channel_id: { type: channel_id, title: "Incident channel" },
      text: {
        type: string,
        title: "Text",
        description:
          "What happened, at most 1,000 characters; empty for how the incident began",
      },
      happened_at: {
        type: timestamp,
        title: "When it happened",
        description: "Empty for now",
      },
      person: { type: user_id, title: "Who writes it" },
      tried: {
        type: string,
        title: "What came of it",
        description:
          "If it was something that was tried: worked, did_not_work or unclear",
      },
      declaration: {
        type: string,
        title: "Declaration",
        description: "From Create incident channel",
      },
    },
    required: [],
  },
  output_parameters: {
    properties: {
      channel_id: { type: channel_id, title: "Incident channel" },
    },
    required: [],
  },
});
