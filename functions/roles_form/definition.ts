import { DefineFunction, Schema } from "deno-slack-sdk/mod.ts";

const { string } = Schema.types;

/** The forms about roles: who holds which, and handing one over. */
export const RolesForm = DefineFunction({
  callback_id: "roles_form",
  title: "Roles of an incident",
  description: "Shows who holds which role, or asks who takes over",
  source_file: "functions/roles_form/handler.ts",
  input_parameters: {
    properties: {
      interactivity: { type: Schema.slack.types.interactivity },
      person: { type: Schema.slack.types.user_id, title: "Who opens it" },
      channel: { type: string, title: "Incident channel" },
      form: {
        type: string,
        title: "roles, hand_over, escalate, or someone_else/<ask>",
      },
    },
    required: ["interactivity", "person", "form"],
  },
  output_parameters: { properties: {}, required: [] },
});
