import { DefineFunction, Schema } from "deno-slack-sdk/mod.ts";

const { string, boolean } = Schema.types;
const { user_id, channel_id } = Schema.slack.types;

/** The first step of a declaration; in Workflow Builder with plain inputs. */
export const CreateIncidentChannel = DefineFunction({
  callback_id: "create_incident_channel",
  title: "Create incident channel",
  description:
    "Opens a channel for an incident, invites the responders and posts its card",
  source_file: "functions/create_incident_channel/handler.ts",
  input_parameters: {
    properties: {
      title: {
        type: string,
        title: "Title",
        description: "What is wrong, at most 150 characters",
      },
      severity: {
        type: string,
        title: "Severity",
        description: "For instance sev2; empty for the default",
      },
      type: {
        type: string,
        title: "Type",
        description: "For instance outage; empty for the default",
      },
      template: {
        type: string,
        title: "Scenario",
        description: "A scenario template, for instance site_down",
      },
      description: {
        type: string,
        title: "Description",
        description: "At most 3,000 characters",
      },
      private: {
        type: boolean,
        title: "Private",
        description: "Only invited people see it",
      },
      declarer: {
        type: user_id,
        title: "Declared by",
        description: "Commands the incident unless the settings name somebody",
      },
      source: {
        type: string,
        title: "Source",
        description:
          "Name of the monitor that declares; then unknown words become defaults",
      },
      dedup_key: {
        type: string,
        title: "Dedup key",
        description:
          "The monitor's own key: the same key within ten minutes is one incident",
      },
      finish: {
        type: boolean,
        title: "Finish by itself",
        description:
          "Incd sees to briefings, timeline and announcement if this workflow breaks off",
      },
      declaration: {
        type: string,
        title: "Declaration",
        description: "From the declare form, instead of all the above",
      },
    },
    required: [],
  },
  output_parameters: {
    properties: {
      channel_id: { type: channel_id, title: "Incident channel" },
      card: {
        type: string,
        title: "Card",
        description: "The card's message, for later steps",
      },
      declaration: { type: string, title: "Declaration" },
      incident_commander: { type: user_id, title: "Incident commander" },
      technical_lead: { type: user_id, title: "Technical lead" },
      communications_lead: { type: user_id, title: "Communications lead" },
    },
    required: [],
  },
});
