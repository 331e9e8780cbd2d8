import { tookOverMessage } from "../messages/triage.ts";
import type { Consequence } from "./consequence.ts";

/** The people of the incident that goes on read what came to it. */
export const tookOver: Consequence<"took_over"> = ({ record, event, key }) => [{
  kind: "post",
  channel: record.channel,
  key: `${key}/took_over`,
  message: tookOverMessage(event),
}];
