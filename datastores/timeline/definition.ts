import { DefineDatastore, Schema } from "deno-slack-sdk/mod.ts";
import { MARKS } from "../../domain/claims.ts";

const { string, number, boolean, array } = Schema.types;

/** Every event of every open incident, one item each. Only what can be taken back is written again. */
export const Timeline = DefineDatastore({
  name: "timeline",
  primary_key: "id",
  attributes: {
    /** `<channel>#<cause>#<n>`: the same cause writes the same item again. */
    id: { type: string },
    /** The incident's channel. */
    incident: { type: string },
    /** Milliseconds since 1970. */
    at: { type: number },
    recorded_at: { type: number },
    /** The event, JSON in pieces. */
    event: { type: array, items: { type: string } },
    /** Whether everybody who is to know of it has been told. */
    told: { type: boolean },
    ...Object.fromEntries(
      Array.from({ length: MARKS }, (_, slot) => [`m${slot}`, {
        type: string,
      }]),
    ),
    /** Of an update: its message in the channel, and who has read it. */
    message_ts: { type: string },
    read_by: { type: array, items: { type: string } },
  },
});
