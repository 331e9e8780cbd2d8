import { DefineWorkflow, Schema } from "deno-slack-sdk/mod.ts";
import { TasksForm } from "../functions/tasks_form/definition.ts";

/** The shortcuts *Tasks* and *Action items*. */
export const TasksWorkflow = DefineWorkflow({
  callback_id: "tasks",
  title: "Tasks",
  description: "What is to be done in an incident, by whom, and what is done",
  input_parameters: {
    properties: {
      interactivity: { type: Schema.slack.types.interactivity },
      channel: { type: Schema.types.string },
      person: { type: Schema.slack.types.user_id },
      form: { type: Schema.types.string },
    },
    required: ["interactivity", "person"],
  },
});

TasksWorkflow.addStep(TasksForm, {
  interactivity: TasksWorkflow.inputs.interactivity,
  channel: TasksWorkflow.inputs.channel,
  person: TasksWorkflow.inputs.person,
  form: TasksWorkflow.inputs.form,
});
