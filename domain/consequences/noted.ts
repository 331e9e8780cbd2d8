import { noted as message } from "../messages/noted.ts";
import type { Consequence } from "./consequence.ts";

/** A note stands in the card's thread too, where one can answer it; also that it was taken back. */
export const noted: Consequence<"noted"> = ({ record, event, at, key }) => [{
  kind: "post",
  channel: record.channel,
  key: `${key}/${event.withdrawn ? "withdrawn" : "note"}`,
  message: message({ at, recordedAt: at, event }),
  ...(record.cardTs ? { threadTs: record.cardTs } : {}),
}];
