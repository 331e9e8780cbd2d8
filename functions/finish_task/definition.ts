import { DefineFunction, Schema } from "deno-slack-sdk/mod.ts";

const { boolean, string } = Schema.types;
const { channel_id, user_id } = Schema.slack.types;

/** A task is done, or something else becomes of it. */
export const FinishTask = DefineFunction({
  callback_id: "finish_task",
  title: "Finish a task",
  description: "Marks a task as done; or dropped, taken, given back, reopened",
  source_file: "functions/finish_task/handler.ts",
  input_parameters: {
    properties: {
      channel_id: { type: channel_id, title: "Incident channel" },
      task: {
        type: string,
        title: "Task",
        description: "From the step Give a task",
      },
      person: { type: user_id, title: "Who does it" },
      outcome: {
        type: string,
        title: "What becomes of it",
        description: "done, drop, take, cannot or reopen; done if empty",
      },
      answer: {
        type: boolean,
        title: "Answer privately",
        description:
          "If it cannot be done, tell the person instead of ending the workflow",
      },
      pressed_in: {
        type: string,
        title: "Where it was pressed",
        description: "Id of the channel in which the answer is shown",
      },
    },
    required: ["channel_id", "task", "person"],
  },
  output_parameters: {
    properties: {
      channel_id: { type: channel_id, title: "Incident channel" },
    },
    required: [],
  },
});
