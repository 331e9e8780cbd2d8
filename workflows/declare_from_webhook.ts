import { DefineWorkflow, Schema } from "deno-slack-sdk/mod.ts";
import { Announce } from "../functions/announce/definition.ts";
import { AssignRoles } from "../functions/assign_roles/definition.ts";
import { CreateIncidentChannel } from "../functions/create_incident_channel/definition.ts";
import { LogToTimeline } from "../functions/log_to_timeline/definition.ts";

const { string } = Schema.types;

/** A monitor declares an incident. Never private: Slack's activity log keeps the body. */
export const DeclareFromWebhook = DefineWorkflow({
  callback_id: "declare_from_webhook",
  title: "Declare an incident from a monitor",
  description: "Channel, roles, timeline, announcement",
  input_parameters: {
    properties: {
      source: { type: string, examples: ["alertmanager"] },
      title: { type: string, examples: ["Checkout answers with errors"] },
      severity: { type: string, examples: ["sev2"] },
      type: { type: string, examples: ["outage"] },
      description: {
        type: string,
        examples: ["5xx above 10 % for five minutes in eu-west"],
      },
      dedup_key: { type: string, examples: ["checkout-5xx-eu-west"] },
    },
    required: ["source", "title"],
  },
});

const { inputs } = DeclareFromWebhook;
const created = DeclareFromWebhook.addStep(CreateIncidentChannel, {
  source: inputs.source,
  title: inputs.title,
  severity: inputs.severity,
  type: inputs.type,
  description: inputs.description,
  dedup_key: inputs.dedup_key,
  finish: true,
});
const opened = {
  channel_id: created.outputs.channel_id,
  card: created.outputs.card,
  declaration: created.outputs.declaration,
};
DeclareFromWebhook.addStep(AssignRoles, opened);
DeclareFromWebhook.addStep(LogToTimeline, {
  channel_id: opened.channel_id,
  declaration: opened.declaration,
});
DeclareFromWebhook.addStep(Announce, opened);
