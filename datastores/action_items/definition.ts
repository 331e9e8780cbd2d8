import { DefineDatastore, Schema } from "deno-slack-sdk/mod.ts";
import { MARKS } from "../../domain/claims.ts";

const { string, number, boolean, array } = Schema.types;
const texts = { type: array, items: { type: string } };

/** The action items that were open when their incident was put away, an item each. */
export const ActionItems = DefineDatastore({
  name: "action_items",
  primary_key: "id",
  attributes: {
    /** `<channel>#<its id>`. */
    id: { type: string },
    channel: { type: string },
    /** The incident's: its channel's name, title and severity, for the words around it. */
    incident: { type: string },
    title: { type: string },
    severity: { type: string },
    private: { type: boolean },
    /** Who is asked about those that nobody has. */
    looks_after: { type: string },
    /** The action item itself, JSON in pieces. */
    item: texts,
    /** What changed it last, the newest at the end. */
    causes: texts,
    /** When somebody was reminded of it, and before when nobody is to be; milliseconds since 1970. */
    reminded_at: { type: number },
    not_before: { type: number },
    ...Object.fromEntries(
      Array.from(
        { length: MARKS },
        (_, slot) => [`m${slot}`, { type: string }],
      ),
    ),
  },
});
