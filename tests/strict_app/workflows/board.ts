import { DefineWorkflow, Schema } from "deno-slack-sdk/mod.ts";
import { Note } from "../functions/note.ts";
import { Board } from "../functions/board.ts";

export const BoardWorkflow = DefineWorkflow({
  callback_id: "board",
  title: "Board",
  input_parameters: {
    properties: { channel: { type: Schema.slack.types.channel_id } },
    required: ["channel"],
  },
});

const done = BoardWorkflow.addStep(Board, {
  channel: BoardWorkflow.inputs.channel,
});
BoardWorkflow.addStep(Note, { told: `board: ${done.outputs.told}` });
