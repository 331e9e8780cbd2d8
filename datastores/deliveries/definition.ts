import { DefineDatastore, Schema } from "deno-slack-sdk/mod.ts";

const { string, number, array } = Schema.types;

/**
 * What monitors have sent and nobody has seen to yet, an item each: written
 * before anything else is done, removed when it is counted.
 */
export const Deliveries = DefineDatastore({
  name: "deliveries",
  primary_key: "id",
  time_to_live_attribute: "expires",
  attributes: {
    /** The execution that it came with. */
    id: { type: string },
    /** The connected monitor's id; "" if it came some other way. */
    monitor: { type: string },
    /** All that was sent, JSON in pieces; without the token, of which only a digest is kept. */
    sent: { type: array, items: { type: string } },
    token_hash: { type: string },
    /** Milliseconds since 1970. */
    received_at: { type: number },
    /** Seconds since 1970. */
    expires: { type: number },
  },
});
