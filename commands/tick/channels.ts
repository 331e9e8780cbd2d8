import { inTurn } from "../../domain/incident/channel_change.ts";
import { lookAtChannel } from "../look_at_channel.ts";
import type { Tick } from "./tick.ts";

/**
 * Looks whether the channels of open incidents are as they are known: Slack
 * says to nobody that one was made private, or that Incd was put out. A call
 * for each, before anything is said outside of them.
 */
export async function lookAtChannels(tick: Tick): Promise<void> {
  for (const record of inTurn(tick.incidents, tick.now)) {
    if (!tick.hasTime()) return;
    await tick.attempt(async () => {
      const after = await lookAtChannel(tick.connect(), record);
      tick.incidents[tick.incidents.indexOf(record)] = after;
    });
  }
}
