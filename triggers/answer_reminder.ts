import type { Trigger } from "deno-slack-api/types.ts";
import type { AnswerReminderWorkflow } from "../workflows/answer_reminder.ts";

/** Behind the buttons of a reminder: they say which incident, which reminder and what. */
const answerReminder: Trigger<typeof AnswerReminderWorkflow.definition> = {
  type: "shortcut",
  name: "Button: answer a reminder",
  description: "Behind the buttons that remind of a status update",
  workflow: "#/workflows/answer_reminder",
  inputs: {
    interactivity: { value: "{{data.interactivity}}" },
    channel: { customizable: true },
    answer: { customizable: true },
    reminder: { customizable: true },
    person: { value: "{{data.user_id}}" },
    pressed_in: { value: "{{data.channel_id}}" },
  },
};

export default answerReminder;
