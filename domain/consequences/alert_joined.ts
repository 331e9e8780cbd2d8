import { joinedMessage } from "../messages/alerts_of_incident.ts";
import type { Consequence } from "./consequence.ts";

/** So many alerts are told of one by one; of the others the card says how many there are. */
const TOLD = 20;

/** In the thread of the card: what fires belongs to the incident, and is not its news. */
export const alertJoined: Consequence<"alert_joined"> = (
  { record, event, key },
) => {
  const place = record.alerts.findIndex(({ alert }) => alert === event.alert);
  if (place < 0 || place >= TOLD || !record.cardTs) return [];
  return [{
    kind: "post",
    channel: record.channel,
    key: `${key}/alert`,
    message: joinedMessage(event),
    threadTs: record.cardTs,
  }];
};
