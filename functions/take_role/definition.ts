import { DefineFunction, Schema } from "deno-slack-sdk/mod.ts";

const { boolean, string } = Schema.types;
const { channel_id, user_id } = Schema.slack.types;

/** Somebody takes a role that nobody holds. */
export const TakeRole = DefineFunction({
  callback_id: "take_role",
  title: "Take an incident role",
  description: "Gives a role that nobody holds to a person",
  source_file: "functions/take_role/handler.ts",
  input_parameters: {
    properties: {
      channel_id: { type: channel_id, title: "Incident channel" },
      role: {
        type: string,
        title: "Role",
        description: "commander, technical_lead or communications_lead",
      },
      person: { type: user_id, title: "Who takes it" },
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
    required: ["channel_id", "role", "person"],
  },
  output_parameters: {
    properties: {
      channel_id: { type: channel_id, title: "Incident channel" },
    },
    required: [],
  },
});
