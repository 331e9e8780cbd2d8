import { allCleared } from "../incident/alerts_after.ts";
import { isOver } from "../incident/lifecycle.ts";
import { allClearedMessage } from "../messages/alerts_of_incident.ts";
import type { Consequence } from "./consequence.ts";

/** When none fires any more the channel reads it; of those before, the card says how many are left. */
export const alertCleared: Consequence<"alert_cleared"> = (
  { record, key },
) =>
  allCleared(record) && !isOver(record.lifecycle)
    ? [{
      kind: "post",
      channel: record.channel,
      key: `${key}/all_cleared`,
      message: allClearedMessage(record),
    }]
    : [];
