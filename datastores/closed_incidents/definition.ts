import { DefineDatastore, Schema } from "deno-slack-sdk/mod.ts";

const { string, number, array } = Schema.types;
const pieces = { type: array, items: { type: string } };

/**
 * Incidents that are over, each packed into a few items that nothing scans.
 * What was written once as a segment stays as it is; later entries get a
 * segment of their own.
 */
export const ClosedIncidents = DefineDatastore({
  name: "closed_incidents",
  primary_key: "id",
  attributes: {
    /** The channel: the incident itself. `<channel>#<n>`: a segment of its timeline. */
    id: { type: string },
    /** Of the incident: its record's item, JSON in pieces. */
    record: pieces,
    /** Of the incident: how many segments count. Written after them. */
    segments: { type: number },
    /** Of a segment: its entries, JSON in pieces. */
    entries: pieces,
  },
});
