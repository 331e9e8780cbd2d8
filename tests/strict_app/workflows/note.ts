import { DefineWorkflow, Schema } from "deno-slack-sdk/mod.ts";
import { Note } from "../functions/note.ts";

export const NoteWorkflow = DefineWorkflow({
  callback_id: "note",
  title: "Note",
  input_parameters: {
    properties: {
      told: { type: Schema.types.string },
      interactivity: { type: Schema.slack.types.interactivity },
    },
    required: ["told"],
  },
});

NoteWorkflow.addStep(Note, { told: NoteWorkflow.inputs.told });
