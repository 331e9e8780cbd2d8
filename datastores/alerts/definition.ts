import { DefineDatastore, Schema } from "deno-slack-sdk/mod.ts";
import { MARKS } from "../../domain/claims.ts";

const { string, number, array } = Schema.types;
const pieces = { type: array, items: { type: string } };

/** The alerts that fire or were heard of lately, an item each. Hot: the tick reads all of it. */
export const Alerts = DefineDatastore({
  name: "alerts",
  primary_key: "id",
  attributes: {
    /** A digest of source and key. */
    id: { type: string },
    /** The alert, JSON. */
    alert: pieces,
    /** When it was last heard of, milliseconds since 1970. */
    last_at: { type: number },
    ...Object.fromEntries(
      Array.from(
        { length: MARKS },
        (_, slot) => [`m${slot}`, { type: string }],
      ),
    ),
  },
});
