import { DefineFunction, Schema } from "deno-slack-sdk/mod.ts";

const { string } = Schema.types;
const { user_id, channel_id } = Schema.slack.types;

/** What a monitor sends, and what came of it; in Workflow Builder with the fields of any webhook. */
export const OnAlert = DefineFunction({
  callback_id: "on_alert",
  title: "Take in an alert",
  description:
    "Shows an alert, joins it to its incident or opens one; the same alert never opens two",
  source_file: "functions/on_alert/handler.ts",
  input_parameters: {
    properties: {
      monitor: {
        type: string,
        title: "Connected monitor",
        description: "Set by Connect a monitor; empty for any other sender",
      },
      source: {
        type: string,
        title: "Source",
        description: "The monitor's name in one word",
      },
      title: {
        type: string,
        title: "Title",
        description: "What is wrong; needed",
      },
      description: { type: string, title: "Description" },
      severity: {
        type: string,
        title: "Severity",
        description: "The monitor's own word, for instance critical or P2",
      },
      status: {
        type: string,
        title: "Status",
        description: "The monitor's own word; empty means firing",
      },
      dedup_key: {
        type: string,
        title: "Dedup key",
        description:
          "The same when the alert fires, repeats, resolves and fires again",
      },
      service: { type: string, title: "Service" },
      url: { type: string, title: "Link" },
      runbook_url: { type: string, title: "Runbook link" },
      starts_at: { type: string, title: "Began at" },
      ends_at: { type: string, title: "Ended at" },
      labels: { type: string, title: "Labels" },
      environment: { type: string, title: "Environment" },
      group_key: {
        type: string,
        title: "Group key",
        description: "Alerts with the same one belong together",
      },
      count: { type: string, title: "How many alerts it stands for" },
      alert_id: { type: string, title: "The monitor's id of this delivery" },
      token: { type: string, title: "Token" },
      v: { type: string, title: "Version of the contract" },
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
