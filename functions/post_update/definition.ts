import { DefineFunction, Schema } from "deno-slack-sdk/mod.ts";

const { string, number } = Schema.types;
const { channel_id, user_id } = Schema.slack.types;

/** Posts a status update without a form. */
export const PostUpdate = DefineFunction({
  callback_id: "post_update",
  title: "Post status update",
  description:
    "Tells the incident's channel and everybody who follows what is new",
  source_file: "functions/post_update/handler.ts",
  input_parameters: {
    properties: {
      channel_id: { type: channel_id, title: "Incident channel" },
      text: { type: string, title: "What is new" },
      status: {
        type: string,
        title: "Status",
        description:
          "Triage, Investigating, Identified or Monitoring; empty to leave it",
      },
      severity: {
        type: string,
        title: "Severity",
        description: "Name of a severity; empty to leave it",
      },
      impact: {
        type: string,
        title: "Impact",
        description: "Who is affected and how; empty to leave it",
      },
      next_update_minutes: {
        type: number,
        title: "Minutes until the next update",
        description: "0 for none; empty for what the severity says",
      },
      person: { type: user_id, title: "Posted by" },
    },
    required: ["channel_id"],
  },
  output_parameters: {
    properties: {
      channel_id: { type: channel_id, title: "Incident channel" },
      status: { type: string, title: "Status" },
      severity: { type: string, title: "Severity" },
    },
    required: [],
  },
});
