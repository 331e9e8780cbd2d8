import { holdSubject } from "../../datastores/claims/store.ts";
import { getMonitor } from "../../datastores/monitors/store.ts";
import { type Decision, type Refusal, refuse } from "../../domain/decision.ts";
import type { Connection } from "../../domain/monitors/connection.ts";
import { type Slack, unlessFailed } from "../../slack/api.ts";

/**
 * One change of a connection at a time: of two, the second is told to wait.
 *
 * @param what As in "Cannot <what>".
 * @throws SlackApiError, or HeldByTwin when this step was delivered twice
 */
export async function holdingMonitor<T>(
  slack: Slack,
  id: string,
  what: string,
  change: (known: Connection | undefined) => Promise<Decision<T>>,
): Promise<Decision<T>> {
  const release = await holdSubject(slack, `monitor/${id}`);
  if (!release) {
    return refuse(
      "settings_busy",
      `Cannot ${what}: somebody is changing it at this moment. Try again in half a minute`,
    );
  }
  try {
    return await change(await getMonitor(slack, id));
  } finally {
    await unlessFailed(release);
  }
}

/** It was disconnected meanwhile. */
export function gone(what: string): Refusal {
  return refuse(
    "setting_unusable",
    `Cannot ${what}: the monitor is not connected any more. Close this and open it anew`,
  );
}

/** Deletes a trigger; one that is gone is as it shall be. */
export async function deleteTrigger(slack: Slack, id: string): Promise<void> {
  if (!id) return;
  await slack.callUnless(["trigger_not_found"], "workflows.triggers.delete", {
    trigger_id: id,
  });
}
