import { DefineFunction, Schema } from "deno-slack-sdk/mod.ts";

const { boolean, string } = Schema.types;
const { channel_id, user_id } = Schema.slack.types;

/** Somebody who was asked for help says whether they come. */
export const AnswerAsk = DefineFunction({
  callback_id: "answer_ask",
  title: "Answer an ask for help",
  description: "Says whether somebody helps who was asked, or lets them off",
  source_file: "functions/answer_ask/handler.ts",
  input_parameters: {
    properties: {
      channel_id: { type: channel_id, title: "Incident channel" },
      reply: {
        type: string,
        title: "Answer",
        description: "on_it, cannot, someone_else, or withdraw",
      },
      person: { type: user_id, title: "Who answers" },
      instead: {
        type: user_id,
        title: "Who is asked instead",
        description: "With someone_else",
      },
      ask: {
        type: string,
        title: "Which ask",
        description: "If empty, the last one that concerns the person",
      },
      answer: {
        type: boolean,
        title: "Answer privately",
        description:
          "If it cannot be done, tell the person instead of ending the workflow",
      },
      pressed_in: {
        type: string,
        title: "Pressed in",
        description: "Channel in which the person is answered; may stay empty",
      },
      pressed_on: {
        type: string,
        title: "Pressed on",
        description: "Message that the answer replaces; may stay empty",
      },
    },
    required: ["channel_id", "reply", "person"],
  },
  output_parameters: {
    properties: {
      channel_id: { type: channel_id, title: "Incident channel" },
    },
    required: [],
  },
});
