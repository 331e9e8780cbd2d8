import { claimGroup, peekGroup } from "../../datastores/alert_groups/store.ts";
import type { Group } from "../../domain/alerts/group.ts";
import { type Answer, pause, type Slack } from "../../slack/api.ts";

/** How often somebody who came second looks whether the first is done. Milliseconds. */
const LOOK_AGAIN_MS = 1_000;

/** Opening an incident takes about so long; with less time it is left to another run. Milliseconds. */
const NEEDED_MS = 8_000;

/** A group that is ours to change. */
export interface HeldGroup {
  group: Group;
  /** Ends the claim, written with the group. */
  release: Answer;
}

/**
 * Claims a group, waiting for whoever looks for its incident, as long as this
 * run may last.
 *
 * @returns Nothing when another was at it all that time.
 * @throws SlackApiError, or HeldByTwin when this step was delivered twice
 */
export async function holdGroup(
  slack: Slack,
  id: string,
): Promise<HeldGroup | undefined> {
  for (let claimed = false;; claimed = true) {
    if (!claimed || !await peekGroup(slack, id)) {
      const { standing, group, release } = await claimGroup(slack, id);
      if (standing.won) return { group, release };
    }
    if (!slack.hasTime(NEEDED_MS)) return undefined;
    await pause(LOOK_AGAIN_MS);
  }
}
