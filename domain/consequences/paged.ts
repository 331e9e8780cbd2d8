import { paged as message } from "../messages/paged.ts";
import type { Consequence } from "./consequence.ts";

/** The channel reads that the pager was called. */
export const paged: Consequence<"paged"> = ({ record, event, key }) => [{
  kind: "post",
  channel: record.channel,
  key: `${key}/paged`,
  message: message(event),
}];
