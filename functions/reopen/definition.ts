import { DefineFunction, Schema } from "deno-slack-sdk/mod.ts";

const { string } = Schema.types;
const { channel_id, user_id } = Schema.slack.types;

/** Opens an incident again without a form. */
export const Reopen = DefineFunction({
  callback_id: "reopen",
  title: "Reopen an incident",
  description:
    "An incident is not over: roles, reminders and timers come back, and its clocks go on",
  source_file: "functions/reopen/handler.ts",
  input_parameters: {
    properties: {
      channel_id: { type: channel_id, title: "Incident channel" },
      why: { type: string, title: "What is wrong again" },
      status: {
        type: string,
        title: "Status",
        description:
          "Triage, Investigating, Identified or Monitoring; Investigating if empty",
      },
      person: { type: user_id, title: "Reopened by" },
    },
    required: ["channel_id", "why"],
  },
  output_parameters: {
    properties: {
      channel_id: {
        type: channel_id,
        title: "Incident channel",
        description: "Where it goes on",
      },
    },
    required: [],
  },
});
