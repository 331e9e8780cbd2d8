import { DefineFunction, Schema } from "deno-slack-sdk/mod.ts";

const { string } = Schema.types;
const { interactivity, user_id } = Schema.slack.types;

/** Behind the buttons of a reminder: sends its draft, opens it in the form, or puts the update off. */
export const AnswerReminder = DefineFunction({
  callback_id: "answer_reminder",
  title: "Answer a reminder",
  description: "Does what somebody pressed in a reminder of a status update",
  source_file: "functions/answer_reminder/handler.ts",
  input_parameters: {
    properties: {
      interactivity: { type: interactivity },
      channel: { type: string, title: "Incident channel" },
      answer: { type: string, title: "Which button" },
      reminder: { type: string, title: "Which reminder" },
      person: { type: user_id, title: "Who pressed" },
      pressed_in: { type: string, title: "Where it was pressed" },
    },
    required: ["interactivity", "channel", "answer", "reminder", "person"],
  },
  output_parameters: { properties: {}, required: [] },
});
