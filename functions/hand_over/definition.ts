import { DefineFunction, Schema } from "deno-slack-sdk/mod.ts";

const { string } = Schema.types;
const { channel_id, user_id } = Schema.slack.types;

/** Somebody is asked to take over a role. */
export const HandOver = DefineFunction({
  callback_id: "hand_over",
  title: "Hand over an incident role",
  description:
    "Asks somebody privately to take over; nothing changes until they accept",
  source_file: "functions/hand_over/handler.ts",
  input_parameters: {
    properties: {
      channel_id: { type: channel_id, title: "Incident channel" },
      role: {
        type: string,
        title: "Role",
        description: "commander, technical_lead or communications_lead",
      },
      successor: { type: user_id, title: "Who takes over" },
      ruled_out: {
        type: string,
        title: "What is ruled out",
        description: "If empty, what was marked as ruled out",
      },
      temporary_changes: { type: string, title: "Temporary changes" },
      notes: { type: string, title: "What else they must know" },
      person: { type: user_id, title: "Who asks" },
    },
    required: ["channel_id", "role", "successor", "person"],
  },
  output_parameters: {
    properties: {
      channel_id: { type: channel_id, title: "Incident channel" },
    },
    required: [],
  },
});
