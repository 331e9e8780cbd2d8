import { DefineWorkflow, Schema } from "deno-slack-sdk/mod.ts";
import { Help } from "../functions/help/definition.ts";

/** The shortcut *Incident: help*. */
export const HelpWorkflow = DefineWorkflow({
  callback_id: "help",
  title: "Incident: help",
  description: "Tells what you can do now, where you are",
  input_parameters: {
    properties: {
      channel: { type: Schema.types.string },
      person: { type: Schema.slack.types.user_id },
    },
    required: ["channel", "person"],
  },
});

HelpWorkflow.addStep(Help, {
  channel: HelpWorkflow.inputs.channel,
  person: HelpWorkflow.inputs.person,
});
