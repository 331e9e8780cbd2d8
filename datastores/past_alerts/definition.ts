import { DefineDatastore, Schema } from "deno-slack-sdk/mod.ts";

const { string, number, array } = Schema.types;

/**
 * Alerts that are over, read by key alone: what a late retry or the next time
 * is compared with. Slack removes them a week after they were last heard of.
 */
export const PastAlerts = DefineDatastore({
  name: "past_alerts",
  primary_key: "id",
  time_to_live_attribute: "expires",
  attributes: {
    id: { type: string },
    /** The alert, JSON in pieces. */
    alert: { type: array, items: { type: string } },
    /** Seconds since 1970. */
    expires: { type: number },
  },
});
