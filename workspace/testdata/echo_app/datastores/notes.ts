import { DefineDatastore, Schema } from "deno-slack-sdk/mod.ts";

export const NotesDatastore = DefineDatastore({
  name: "notes",
  primary_key: "id",
  attributes: {
    id: { type: Schema.types.string },
    text: { type: Schema.types.string },
  },
});
