import { DefineWorkflow, Schema } from "deno-slack-sdk/mod.ts";
import { Announce } from "../functions/announce/definition.ts";
import { AssignRoles } from "../functions/assign_roles/definition.ts";
import { LogToTimeline } from "../functions/log_to_timeline/definition.ts";
import { OnAlert } from "../functions/on_alert/definition.ts";

const text = { type: Schema.types.string };

/** A monitor sends an alert. Where it opens an incident, the other steps see to that. */
export const AlertWorkflow = DefineWorkflow({
  callback_id: "alert",
  title: "Alert from a monitor",
  description: "Shows it, joins it to its incident or opens one",
  input_parameters: {
    properties: {
      monitor: text,
      source: text,
      title: text,
      description: text,
      severity: text,
      status: text,
      dedup_key: text,
      service: text,
      url: text,
      runbook_url: text,
      starts_at: text,
      ends_at: text,
      labels: text,
      environment: text,
      group_key: text,
      count: text,
      alert_id: text,
      token: text,
      v: text,
    },
    // What lacks a title is counted and told by us: Slack would only refuse it.
    required: [],
  },
});

const { inputs } = AlertWorkflow;
const taken = AlertWorkflow.addStep(OnAlert, {
  monitor: inputs.monitor,
  source: inputs.source,
  title: inputs.title,
  description: inputs.description,
  severity: inputs.severity,
  status: inputs.status,
  dedup_key: inputs.dedup_key,
  service: inputs.service,
  url: inputs.url,
  runbook_url: inputs.runbook_url,
  starts_at: inputs.starts_at,
  ends_at: inputs.ends_at,
  labels: inputs.labels,
  environment: inputs.environment,
  group_key: inputs.group_key,
  count: inputs.count,
  alert_id: inputs.alert_id,
  token: inputs.token,
  v: inputs.v,
});
const opened = {
  channel_id: taken.outputs.channel_id,
  card: taken.outputs.card,
  declaration: taken.outputs.declaration,
};
AlertWorkflow.addStep(AssignRoles, opened);
AlertWorkflow.addStep(LogToTimeline, {
  channel_id: opened.channel_id,
  declaration: opened.declaration,
});
AlertWorkflow.addStep(Announce, opened);
