import { DefineFunction, Schema } from "deno-slack-sdk/mod.ts";

const { boolean, string } = Schema.types;
const { channel_id, user_id } = Schema.slack.types;

/** Somebody has looked at a maybe-incident, or at one that is none. */
export const Triage = DefineFunction({
  callback_id: "triage",
  title: "Accept, decline or merge an incident",
  description: "It is one, it is none, or it is the same as another one",
  source_file: "functions/triage/handler.ts",
  input_parameters: {
    properties: {
      channel_id: { type: channel_id, title: "Incident channel" },
      decision: {
        type: string,
        title: "Decision",
        description: "accept, decline or merge",
      },
      person: { type: user_id, title: "Who decides" },
      into: {
        type: channel_id,
        title: "Merge into",
        description: "Channel of the other incident; for merge",
      },
      why: {
        type: string,
        title: "Why",
        description: "Why it is no incident; for decline",
      },
      answer: {
        type: boolean,
        title: "Answer privately",
        description:
          "If it cannot be done, tell the person instead of ending the workflow",
      },
    },
    required: ["channel_id", "decision", "person"],
  },
  output_parameters: {
    properties: {
      channel_id: { type: channel_id, title: "Incident channel" },
    },
    required: [],
  },
});
