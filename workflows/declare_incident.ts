import { DefineWorkflow, Schema } from "deno-slack-sdk/mod.ts";
import { Announce } from "../functions/announce/definition.ts";
import { AssignRoles } from "../functions/assign_roles/definition.ts";
import { CreateIncidentChannel } from "../functions/create_incident_channel/definition.ts";
import { DeclareForm } from "../functions/declare_form/definition.ts";
import { LogToTimeline } from "../functions/log_to_timeline/definition.ts";

/** Somebody declares an incident. Between the steps only keys and ids travel. */
export const DeclareIncident = DefineWorkflow({
  callback_id: "declare_incident",
  title: "Declare an incident",
  description: "Form, channel, roles, timeline, announcement",
  input_parameters: {
    properties: {
      interactivity: { type: Schema.slack.types.interactivity },
      declarer: { type: Schema.slack.types.user_id },
    },
    required: ["interactivity", "declarer"],
  },
});

const form = DeclareIncident.addStep(DeclareForm, {
  interactivity: DeclareIncident.inputs.interactivity,
  declarer: DeclareIncident.inputs.declarer,
});
const created = DeclareIncident.addStep(CreateIncidentChannel, {
  declaration: form.outputs.declaration,
});
const opened = {
  channel_id: created.outputs.channel_id,
  card: created.outputs.card,
  declaration: created.outputs.declaration,
};
DeclareIncident.addStep(AssignRoles, opened);
DeclareIncident.addStep(LogToTimeline, {
  channel_id: opened.channel_id,
  declaration: opened.declaration,
});
DeclareIncident.addStep(Announce, opened);
