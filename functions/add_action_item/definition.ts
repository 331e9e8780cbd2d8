import { DefineFunction, Schema } from "deno-slack-sdk/mod.ts";

const { string } = Schema.types;
const { channel_id, user_id } = Schema.slack.types;

/** Something to be done after an incident. */
export const AddActionItem = DefineFunction({
  callback_id: "add_action_item",
  title: "Add an action item",
  description:
    "Adds something to be done after an incident, and reminds its owner",
  source_file: "functions/add_action_item/handler.ts",
  input_parameters: {
    properties: {
      channel_id: { type: channel_id, title: "Incident channel" },
      title: { type: string, title: "What shall be done" },
      owner: {
        type: user_id,
        title: "Who does it",
        description: "Nobody yet if empty",
      },
      due: {
        type: string,
        title: "Until when",
        description: "A day as 2026-11-30, or empty",
      },
      kind: {
        type: string,
        title: "What it is good for",
        description: "prevent, detect, mitigate, process or other",
      },
      person: { type: user_id, title: "Who adds it" },
    },
    required: ["channel_id", "title"],
  },
  output_parameters: {
    properties: {
      channel_id: { type: channel_id, title: "Incident channel" },
      action_item: { type: string, title: "Action item" },
    },
    required: ["channel_id", "action_item"],
  },
});
