import { DefineFunction, Schema } from "deno-slack-sdk/mod.ts";

const { string } = Schema.types;
const { channel_id, user_id } = Schema.slack.types;

/** Somebody shall do something in an incident. */
export const GiveTask = DefineFunction({
  callback_id: "give_task",
  title: "Give a task",
  description: "Puts a task on the incident's card and tells its owner",
  source_file: "functions/give_task/handler.ts",
  input_parameters: {
    properties: {
      channel_id: { type: channel_id, title: "Incident channel" },
      title: { type: string, title: "What shall be done" },
      owner: {
        type: user_id,
        title: "Who does it",
        description: "Nobody yet if empty",
      },
      person: { type: user_id, title: "Who gives it" },
    },
    required: ["channel_id", "title"],
  },
  output_parameters: {
    properties: {
      channel_id: { type: channel_id, title: "Incident channel" },
      task: { type: string, title: "Task", description: "For Finish a task" },
    },
    required: ["channel_id", "task"],
  },
});
