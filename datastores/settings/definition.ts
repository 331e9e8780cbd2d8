import { DefineDatastore, Schema } from "deno-slack-sdk/mod.ts";

const { string, array } = Schema.types;

/** What the team has set, by name. */
export const SettingsDatastore = DefineDatastore({
  name: "settings",
  primary_key: "name",
  attributes: {
    name: { type: string },
    /** JSON in pieces. */
    value: { type: array, items: { type: string } },
  },
});
