import { DefineDatastore, Schema } from "deno-slack-sdk/mod.ts";

const { string, array } = Schema.types;
const pieces = { type: array, items: { type: string } };

/** What the team has set and what Setup has made, by name. */
export const SettingsDatastore = DefineDatastore({
  name: "settings",
  primary_key: "name",
  attributes: {
    name: { type: string },
    /** What the team has set: JSON in pieces. */
    value: pieces,
    /** The shortcuts that buttons start, by name, JSON in pieces. */
    shortcuts: pieces,
    /** Incd's own Slack user id. */
    bot: { type: string },
  },
});
