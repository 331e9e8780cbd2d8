import { DefineFunction, Schema } from "deno-slack-sdk/mod.ts";

/** The forms with which people give, finish and change tasks and action items. */
export const TasksForm = DefineFunction({
  callback_id: "tasks_form",
  title: "Tasks: open the form",
  description:
    "Asks what is to be done in an incident, by whom, and what is done",
  source_file: "functions/tasks_form/handler.ts",
  input_parameters: {
    properties: {
      interactivity: { type: Schema.slack.types.interactivity },
      channel: { type: Schema.types.string },
      person: { type: Schema.slack.types.user_id },
      form: {
        type: Schema.types.string,
        title: "tasks, or action_items",
        description: "tasks if empty",
      },
    },
    required: ["interactivity", "person"],
  },
  output_parameters: { properties: {}, required: [] },
});
