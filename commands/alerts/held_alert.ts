import {
  claimAlert,
  getPastAlert,
  peekAlert,
} from "../../datastores/alerts/store.ts";
import type { Alert } from "../../domain/alerts/alert.ts";
import { type Answer, pause, type Slack } from "../../slack/api.ts";

/** How often somebody who came second looks whether the first is done. Milliseconds. */
const LOOK_AGAIN_MS = 1_000;

/** An alert that is ours to change. */
export interface HeldAlert {
  /** As it is now; nothing if nothing was ever heard of it. */
  alert: Alert | undefined;
  /** Whether it may have been worked on before: look before doing what would be seen twice. */
  repeat: boolean;
  /** Ends the claim, written with the alert. */
  release: Answer;
}

/**
 * Claims an alert, waiting for whoever is at it, as long as this run may last.
 *
 * @returns Nothing when another was at it all that time.
 * @throws SlackApiError, or HeldByTwin when this step was delivered twice
 */
export async function holdAlert(
  slack: Slack,
  id: string,
): Promise<HeldAlert | undefined> {
  // Looking writes nothing, so that many who wait stand in nobody's way.
  for (let claimed = false;; claimed = true) {
    if (!claimed || !await peekAlert(slack, id)) {
      const { standing, alert, release } = await claimAlert(slack, id);
      if (standing.won) {
        return {
          // Read while it is held: it may just have been put away.
          alert: alert ?? await getPastAlert(slack, id),
          repeat: standing.repeat,
          release,
        };
      }
    }
    if (!slack.hasTime(2 * LOOK_AGAIN_MS)) return undefined;
    await pause(LOOK_AGAIN_MS);
  }
}
