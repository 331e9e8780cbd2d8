import { keptOpenHere } from "../messages/archive.ts";
import type { Consequence } from "./consequence.ts";

/** Everybody in the channel reads who wants it kept. */
export const keptOpen: Consequence<"kept_open"> = (
  { record, event, key },
) => [{
  kind: "post",
  channel: record.channel,
  key: `${key}/kept`,
  message: keptOpenHere(event),
}];
