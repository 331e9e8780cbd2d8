import { keepMonitor } from "../../datastores/monitors/store.ts";
import { allow } from "../../domain/decision.ts";
import type { Slack } from "../../slack/api.ts";
import { deleteTrigger, gone, holdingMonitor } from "./holding_monitor.ts";

/**
 * Ends the old address of a monitor that uses the new one, or whose day is over.
 *
 * @throws SlackApiError, or HeldByTwin when this step was delivered twice
 */
export async function endOldAddress(slack: Slack, id: string): Promise<void> {
  await holdingMonitor(slack, id, "end the old address", async (known) => {
    if (!known?.before) return gone("end the old address");
    const { before, ...rest } = known;
    await deleteTrigger(slack, before.trigger);
    await keepMonitor(slack, rest);
    return allow(rest);
  });
}
