import { DefineWorkflow, Schema } from "deno-slack-sdk/mod.ts";
import { Page } from "../functions/page/definition.ts";

/** Somebody wakes up whoever is on call. */
export const PageWorkflow = DefineWorkflow({
  callback_id: "page",
  title: "Page on-call",
  description: "Calls the team's pager for an incident",
  input_parameters: {
    properties: {
      channel: { type: Schema.types.string },
      person: { type: Schema.slack.types.user_id },
    },
    required: ["channel", "person"],
  },
});

PageWorkflow.addStep(Page, {
  channel_id: PageWorkflow.inputs.channel,
  person: PageWorkflow.inputs.person,
  pressed_in: PageWorkflow.inputs.channel,
  answer: true,
});
