import type { Trigger } from "deno-slack-api/types.ts";
import type { AnswerAskWorkflow } from "../workflows/answer_ask.ts";

/** Behind a button only: the button says which incident, which ask and the answer. */
const answerAsk: Trigger<typeof AnswerAskWorkflow.definition> = {
  type: "shortcut",
  name: "Button: answer an ask for help",
  description:
    "Behind a button in private messages: it says which incident, which ask and the answer",
  workflow: "#/workflows/answer_ask",
  inputs: {
    channel: { customizable: true },
    ask: { customizable: true },
    reply: { customizable: true },
    person: { value: "{{data.user_id}}" },
    pressed_in: { value: "{{data.channel_id}}" },
    pressed_on: { value: "{{data.message_ts}}" },
  },
};

export default answerAsk;
