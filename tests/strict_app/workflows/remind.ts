import { DefineWorkflow, Schema } from "deno-slack-sdk/mod.ts";
import { Note } from "../functions/note.ts";
import { Remind } from "../functions/remind.ts";

export const RemindWorkflow = DefineWorkflow({
  callback_id: "remind",
  title: "Remind",
  input_parameters: {
    properties: { minutes: { type: Schema.types.integer } },
    required: ["minutes"],
  },
});

const done = RemindWorkflow.addStep(Remind, {
  minutes: RemindWorkflow.inputs.minutes,
});
RemindWorkflow.addStep(Note, { told: `remind: ${done.outputs.told}` });
