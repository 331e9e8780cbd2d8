import { DefineWorkflow, Schema } from "deno-slack-sdk/mod.ts";
import { FinishTask } from "../functions/finish_task/definition.ts";

/** The buttons about a task, on the card and in private messages. */
export const AnswerTaskWorkflow = DefineWorkflow({
  callback_id: "answer_task",
  title: "Answer a task",
  description: "Says that a task is done, or what else becomes of it",
  input_parameters: {
    properties: {
      channel: { type: Schema.types.string },
      task: { type: Schema.types.string },
      answer: { type: Schema.types.string },
      pressed_in: { type: Schema.types.string },
      person: { type: Schema.slack.types.user_id },
    },
    required: ["channel", "task", "answer", "person"],
  },
});

AnswerTaskWorkflow.addStep(FinishTask, {
  channel_id: AnswerTaskWorkflow.inputs.channel,
  task: AnswerTaskWorkflow.inputs.task,
  person: AnswerTaskWorkflow.inputs.person,
  outcome: AnswerTaskWorkflow.inputs.answer,
  answer: true,
  pressed_in: AnswerTaskWorkflow.inputs.pressed_in,
});
