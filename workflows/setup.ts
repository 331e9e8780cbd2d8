import { DefineWorkflow, Schema } from "deno-slack-sdk/mod.ts";
import { SetupStep } from "../functions/setup/definition.ts";
import { SetupForm } from "../functions/setup_form/definition.ts";

/** Enough for all triggers, ten a step, and what comes after them; what is left the tick does. */
const SLICES = 7;

/** Somebody sets up Incd, or repairs it. */
export const Setup = DefineWorkflow({
  callback_id: "setup",
  title: "Set up Incd",
  description: "Shortcuts, timers, channel, guide and a look at all of it",
  input_parameters: {
    properties: {
      interactivity: { type: Schema.slack.types.interactivity },
      person: { type: Schema.slack.types.user_id },
    },
    required: ["interactivity", "person"],
  },
});

const form = Setup.addStep(SetupForm, {
  interactivity: Setup.inputs.interactivity,
  person: Setup.inputs.person,
});
for (let slice = 0; slice < SLICES; slice++) {
  Setup.addStep(SetupStep, {
    run: form.outputs.run,
    person: Setup.inputs.person,
  });
}
