import { clocksEdited as message } from "../messages/clocks_edited.ts";
import type { Consequence } from "./consequence.ts";

/** The people in the channel know what happened when: they can object. */
export const clocksEdited: Consequence<"clocks_edited"> = (
  { record, event, key },
) => [{
  kind: "post",
  channel: record.channel,
  key: `${key}/clocks`,
  message: message(record, event),
}];
