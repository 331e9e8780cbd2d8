import { DefineWorkflow, Schema } from "deno-slack-sdk/mod.ts";
import { Triage } from "../functions/triage/definition.ts";

/** What somebody decides with one click about a maybe-incident. */
export const TriageWorkflow = DefineWorkflow({
  callback_id: "triage",
  title: "Accept a maybe-incident",
  description: "It is an incident, and whoever says so is at it",
  input_parameters: {
    properties: {
      channel: { type: Schema.types.string },
      person: { type: Schema.slack.types.user_id },
      decision: { type: Schema.types.string },
    },
    required: ["channel", "person", "decision"],
  },
});

TriageWorkflow.addStep(Triage, {
  channel_id: TriageWorkflow.inputs.channel,
  person: TriageWorkflow.inputs.person,
  decision: TriageWorkflow.inputs.decision,
  answer: true,
});
