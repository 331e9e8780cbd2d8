import type { IncidentRecord } from "../incident/record.ts";
import type { Effect } from "./effect.ts";

/** Whether it can be done: in an archived channel nothing can, but what one person shall see can be sent privately. */
export function isWithinReach(
  { channel, channelNow }: IncidentRecord,
  effect: Effect,
): boolean {
  return !channelNow.archived || effect.kind === "tell_privately" ||
    effect.kind === "show_to_one" || effect.channel !== channel;
}
