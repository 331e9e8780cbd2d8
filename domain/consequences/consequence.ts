import type { IncidentEvent } from "../incident/events.ts";
import type { IncidentRecord } from "../incident/record.ts";
import type { Effect } from "./effect.ts";

/** An event that was written down, for whoever tells people of it. */
export interface Happened<Kind extends IncidentEvent["kind"]> {
  /** The incident as it is after the event, maybe with later ones. */
  record: IncidentRecord;
  event: Extract<IncidentEvent, { kind: Kind }>;
  /** When it happened, milliseconds since 1970. */
  at: number;
  /** Begins the key of each message, so that it is posted once. */
  key: string;
}

/**
 * What people shall see after an event, beside the card, which always follows.
 * Pure, and possibly asked again minutes later if Slack did not do it: so it
 * goes by the event, not by what the record was before.
 */
export type Consequence<Kind extends IncidentEvent["kind"]> = (
  happened: Happened<Kind>,
) => Effect[];
