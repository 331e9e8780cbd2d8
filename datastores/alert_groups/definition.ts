import { DefineDatastore, Schema } from "deno-slack-sdk/mod.ts";
import { MARKS } from "../../domain/claims.ts";

const { string, number } = Schema.types;

/** Which incident the alerts of a group go to, an item for each group that had one. Read by key alone. */
export const AlertGroups = DefineDatastore({
  name: "alert_groups",
  primary_key: "id",
  time_to_live_attribute: "expires",
  attributes: {
    id: { type: string },
    incident: { type: string },
    /** The declaration with which one is being opened. */
    opening: { type: string },
    /** Milliseconds since 1970. */
    opened_at: { type: number },
    news_at: { type: number },
    urgency: { type: string },
    /** Seconds since 1970. */
    expires: { type: number },
    ...Object.fromEntries(
      Array.from(
        { length: MARKS },
        (_, slot) => [`m${slot}`, { type: string }],
      ),
    ),
  },
});
