import { DefineWorkflow, Schema } from "deno-slack-sdk/mod.ts";
import { AnswerReminder } from "../functions/answer_reminder/definition.ts";

const { string } = Schema.types;

/** The buttons of a reminder. */
export const AnswerReminderWorkflow = DefineWorkflow({
  callback_id: "answer_reminder",
  title: "Answer a reminder",
  description: "Does what somebody pressed in a reminder of a status update",
  input_parameters: {
    properties: {
      interactivity: { type: Schema.slack.types.interactivity },
      channel: { type: string },
      answer: { type: string },
      reminder: { type: string },
      person: { type: Schema.slack.types.user_id },
      pressed_in: { type: string },
    },
    required: ["interactivity", "channel", "answer", "reminder", "person"],
  },
});

AnswerReminderWorkflow.addStep(AnswerReminder, {
  interactivity: AnswerReminderWorkflow.inputs.interactivity,
  channel: AnswerReminderWorkflow.inputs.channel,
  answer: AnswerReminderWorkflow.inputs.answer,
  reminder: AnswerReminderWorkflow.inputs.reminder,
  person: AnswerReminderWorkflow.inputs.person,
  pressed_in: AnswerReminderWorkflow.inputs.pressed_in,
});
