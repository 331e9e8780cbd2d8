import type { Trigger } from "deno-slack-api/types.ts";
import type { AnswerHandoverWorkflow } from "../workflows/answer_handover.ts";

/** Behind a button only: the button says which incident, which role and the answer. */
const answerHandover: Trigger<typeof AnswerHandoverWorkflow.definition> = {
  type: "shortcut",
  name: "Button: answer a handover",
  description:
    "Behind a button in private messages: it says which incident, which role and the answer",
  workflow: "#/workflows/answer_handover",
  inputs: {
    channel: { customizable: true },
    role: { customizable: true },
    reply: { customizable: true },
    person: { value: "{{data.user_id}}" },
    pressed_in: { value: "{{data.channel_id}}" },
  },
};

export default answerHandover;
