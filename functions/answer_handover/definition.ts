import { DefineFunction, Schema } from "deno-slack-sdk/mod.ts";

const { boolean, string } = Schema.types;
const { channel_id, user_id } = Schema.slack.types;

/** Somebody who was asked to take over says whether they do. */
export const AnswerHandover = DefineFunction({
  callback_id: "answer_handover",
  title: "Answer an incident handover",
  description: "Says whether somebody takes over who was asked",
  source_file: "functions/answer_handover/handler.ts",
  input_parameters: {
    properties: {
      channel_id: { type: channel_id, title: "Incident channel" },
      role: {
        type: string,
        title: "Role",
        description: "commander, technical_lead or communications_lead",
      },
      reply: {
        type: string,
        title: "Answer",
        description: "yes, or no",
      },
      person: { type: user_id, title: "Who answers" },
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
    },
    required: ["channel_id", "role", "reply", "person"],
  },
  output_parameters: {
    properties: {
      channel_id: { type: channel_id, title: "Incident channel" },
    },
    required: [],
  },
});
