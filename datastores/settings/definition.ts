import { DefineDatastore, Schema } from "deno-slack-sdk/mod.ts";
import { MARKS } from "../../domain/claims.ts";

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
    /** The last changes of the settings, newest first: JSON in pieces. */
    history: pieces,
    /** The shortcuts that buttons start, by name, JSON in pieces. */
    shortcuts: pieces,
    /** Incd's own Slack user id. */
    bot: { type: string },
    /** How far Setup is and what it has made: JSON in pieces. */
    setup: pieces,
    /** When the tick last ran, milliseconds since 1970. */
    ticked_at: { type: Schema.types.number },
    ...Object.fromEntries(
      Array.from({ length: MARKS }, (_, slot) => [`m${slot}`, {
        type: string,
      }]),
    ),
  },
});
