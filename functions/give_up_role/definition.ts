import { DefineFunction, Schema } from "deno-slack-sdk/mod.ts";

const { string } = Schema.types;
const { channel_id, user_id } = Schema.slack.types;

/** A role goes from whoever holds it to nobody. */
export const GiveUpRole = DefineFunction({
  callback_id: "give_up_role",
  title: "Give up an incident role",
  description: "Takes a role from whoever holds it; nobody holds it then",
  source_file: "functions/give_up_role/handler.ts",
  input_parameters: {
    properties: {
      channel_id: { type: channel_id, title: "Incident channel" },
      role: {
        type: string,
        title: "Role",
        description: "commander, technical_lead or communications_lead",
      },
      holder: {
        type: user_id,
        title: "Who holds it",
        description: "Nothing happens if somebody else does. May stay empty",
      },
      person: { type: user_id, title: "Who decides it" },
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
