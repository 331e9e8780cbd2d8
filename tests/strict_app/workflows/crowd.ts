import { DefineWorkflow, Schema } from "deno-slack-sdk/mod.ts";
import { Note } from "../functions/note.ts";

const NAMES = "abcdefghijk".split("");

/** Takes eleven inputs, one more than a button may fill in. */
export const CrowdWorkflow = DefineWorkflow({
  callback_id: "crowd",
  title: "Crowd",
  input_parameters: {
    properties: Object.fromEntries(
      NAMES.map((name) => [name, { type: Schema.types.string }]),
    ),
    required: NAMES,
  },
});

CrowdWorkflow.addStep(Note, { told: "crowd" });
