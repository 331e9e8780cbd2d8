import { DefineWorkflow, Schema } from "deno-slack-sdk/mod.ts";
import { MonitorsForm } from "../functions/monitors_form/definition.ts";

/** The shortcut *Connect a monitor*, and the button *Not an incident*. */
export const MonitorsWorkflow = DefineWorkflow({
  callback_id: "monitors",
  title: "Connect a monitor",
  description: "Connects monitors, and keeps an alert quiet that is none",
  input_parameters: {
    properties: {
      interactivity: { type: Schema.slack.types.interactivity },
      person: { type: Schema.slack.types.user_id },
      about: { type: Schema.types.string },
      which: { type: Schema.types.string },
    },
    required: ["interactivity", "person", "about", "which"],
  },
});

MonitorsWorkflow.addStep(MonitorsForm, {
  interactivity: MonitorsWorkflow.inputs.interactivity,
  person: MonitorsWorkflow.inputs.person,
  about: MonitorsWorkflow.inputs.about,
  which: MonitorsWorkflow.inputs.which,
});
