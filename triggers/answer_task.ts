import type { Trigger } from "deno-slack-api/types.ts";
import type { AnswerTaskWorkflow } from "../workflows/answer_task.ts";

/** Behind a button only: the button says which task, and what becomes of it. */
const answerTask: Trigger<typeof AnswerTaskWorkflow.definition> = {
  type: "shortcut",
  name: "Button: answer a task",
  description: "Behind a button: it says which task, and what becomes of it",
  workflow: "#/workflows/answer_task",
  inputs: {
    channel: { customizable: true },
    task: { customizable: true },
    answer: { customizable: true },
    pressed_in: { value: "{{data.channel_id}}" },
    person: { value: "{{data.user_id}}" },
  },
};

export default answerTask;
