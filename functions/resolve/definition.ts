import { DefineFunction, Schema } from "deno-slack-sdk/mod.ts";

const { boolean, string } = Schema.types;
const { channel_id, timestamp, user_id } = Schema.slack.types;

/** Ends an incident without a form. */
export const Resolve = DefineFunction({
  callback_id: "resolve",
  title: "Resolve an incident",
  description:
    "Ends an incident: says what fixed it and how long it took, and stops every reminder",
  source_file: "functions/resolve/handler.ts",
  input_parameters: {
    properties: {
      channel_id: { type: channel_id, title: "Incident channel" },
      fix: { type: string, title: "What fixed it" },
      text: { type: string, title: "Final update" },
      customers: { type: string, title: "Who was affected, how many" },
      impact_start: {
        type: timestamp,
        title: "When it began to hurt",
        description: "Empty for the first alert, else the declaration",
      },
      impact_end: {
        type: timestamp,
        title: "When it stopped hurting",
        description: "Empty for when it was mitigated, else now",
      },
      hurt_nobody: { type: boolean, title: "It hurt nobody" },
      person: { type: user_id, title: "Resolved by" },
    },
    required: ["channel_id", "fix"],
  },
  output_parameters: {
    properties: {
      channel_id: { type: channel_id, title: "Incident channel" },
      minutes: {
        type: Schema.types.number,
        title: "Minutes until it was resolved",
      },
    },
    required: [],
  },
});
