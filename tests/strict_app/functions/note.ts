import { DefineFunction, Schema, SlackFunction } from "deno-slack-sdk/mod.ts";

export const Note = DefineFunction({
  callback_id: "note",
  title: "Note",
  source_file: "functions/note.ts",
  input_parameters: {
    properties: { told: { type: Schema.types.string } },
    required: ["told"],
  },
  output_parameters: { properties: {}, required: [] },
});

/** Does nothing: what it was told can be read from its inputs. */
export default SlackFunction(Note, () => ({ outputs: {} }));
