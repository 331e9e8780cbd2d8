import { DefineFunction, Schema } from "deno-slack-sdk/mod.ts";

const { string } = Schema.types;
const { channel_id, timestamp } = Schema.slack.types;

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
