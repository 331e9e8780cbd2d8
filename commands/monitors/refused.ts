import { holdSubject } from "../../datastores/claims/store.ts";
import { heardBy, noteHeard } from "../../datastores/monitors/store.ts";
import { loadSetup } from "../../datastores/settings/setup.ts";
import type { Team } from "../../datastores/settings/store.ts";
import { refusedDelivery } from "../../domain/messages/monitor_messages.ts";
import type { Unfit } from "../../domain/monitors/admit.ts";
import type { Connection } from "../../domain/monitors/connection.ts";
import { pause, type Slack } from "../../slack/api.ts";
import { apply, FIRST_RUN } from "../../slack/apply.ts";

/** Admins are told of one monitor's refused deliveries at most once in this time. Milliseconds. */
const TOLD_MS = 24 * 3_600_000;

/** How often somebody who came second looks whether the first is done. Milliseconds. */
const LOOK_AGAIN_MS = 1_000;

/** Under which what came by no connection is counted. */
const NOBODY = { id: "not-connected", name: "A monitor that is not connected" };

/**
 * Counts what a monitor has sent and cannot be used, and tells admins, once a day.
 *
 * @param connection Nothing where it came by none.
 * @throws SlackApiError
 */
export async function noteRefused(
  slack: Slack,
  team: Team,
  connection: Connection | undefined,
  why: Unfit,
): Promise<void> {
  const sender = connection ?? NOBODY;
  const { refused, isDue, now } = await counted(slack, sender.id);
  if (!isDue) return;
  const { admins } = team.settings;
  const known = connection ? [connection.by, ...admins] : admins;
  const told = known.length ? known : await whoSetUp(slack);
  const day = Math.floor(now / TOLD_MS);
  await apply(
    slack,
    [...new Set(told)].map((user) => ({
      kind: "tell_privately",
      user,
      key: `monitor/${sender.id}/refused/${day}/${user}`,
      message: refusedDelivery(sender, why, refused),
    })),
    FIRST_RUN,
  );
}

/** One after the other, so that none is lost and one of them tells. */
async function counted(
  slack: Slack,
  id: string,
): Promise<{ refused: number; isDue: boolean; now: number }> {
  const release = await held(slack, id);
  const { refused, toldAt } = await heardBy(slack, id);
  const now = Date.now();
  const isDue = now - toldAt > TOLD_MS;
  await noteHeard(slack, id, {
    refused: refused + 1,
    ...(isDue ? { toldAt: now } : {}),
  });
  await release?.();
  return { refused: refused + 1, isDue, now };
}

/** Waits as long as this run may last; then it is better counted beside another than not at all. */
async function held(slack: Slack, id: string) {
  for (;;) {
    const release = await holdSubject(slack, `monitor/${id}/refused`);
    if (release || !slack.hasTime(2 * LOOK_AGAIN_MS)) return release;
    await pause(LOOK_AGAIN_MS);
  }
}

/** Whoever has set up Incd, where the settings name no admin. */
async function whoSetUp(slack: Slack): Promise<string[]> {
  const { state } = await loadSetup(slack);
  return state ? [state.by] : [];
}
