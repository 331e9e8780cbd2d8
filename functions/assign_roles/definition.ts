import { DefineFunction, Schema } from "deno-slack-sdk/mod.ts";

const { string } = Schema.types;
const { user_id, channel_id } = Schema.slack.types;

/** Briefs those who hold roles; with people given, assigns them first. */
export const AssignRoles = DefineFunction({
  callback_id: "assign_roles",
  title: "Assign incident roles",
  description:
    "Gives roles to people and tells each privately what the role is for",
  source_file: "functions/assign_roles/handler.ts",
  input_parameters: {
    properties: {
      channel_id: { type: channel_id, title: "Incident channel" },
      incident_commander: {
        type: user_id,
        title: "Incident commander",
        description:
          "Leave all three empty to brief those who have the roles already",
      },
      technical_lead: { type: user_id, title: "Technical lead" },
      communications_lead: { type: user_id, title: "Communications lead" },
      card: {
        type: string,
        title: "Card",
        description: "From Create incident channel",
      },
      declaration: {
        type: string,
        title: "Declaration",
        description: "From Create incident channel",
      },
    },
    required: [],
  },
  output_parameters: {
    properties: {
      channel_id: { type: channel_id, title: "Incident channel" },
      incident_commander: { type: user_id, title: "Incident commander" },
      technical_lead: { type: user_id, title: "Technical lead" },
      communications_lead: { type: user_id, title: "Communications lead" },
    },
    required: [],
  },
});
