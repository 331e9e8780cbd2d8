import { keepAlert, releaseAlert } from "../../datastores/alerts/store.ts";
import type { Team } from "../../datastores/settings/store.ts";
import type { Slack } from "../../slack/api.ts";
import { finish } from "../finish.ts";
import { holdAlert } from "./held_alert.ts";
import { settleAlert } from "./settle_alert.ts";

/**
 * Looks anew at an alert that fires and was kept from people for a time: it is
 * treated as if it had just come, now that the window or the mute has ended.
 *
 * @param now Milliseconds since 1970.
 * @throws SlackApiError
 */
export async function reconsider(
  slack: Slack,
  team: Team,
  id: string,
  now: number,
): Promise<void> {
  const held = await holdAlert(slack, id);
  if (!held) return;
  const { alert, repeat, release } = held;
  if (alert?.state !== "firing" || alert.incident) {
    await releaseAlert(slack, id, release);
    return;
  }
  const { muted: _, ...unmuted } = alert;
  const again = alert.muted && alert.muted.until > now ? alert : unmuted;
  const settled = await settleAlert(
    { slack, team, repeat, now },
    { ...again, held: "" },
    "repeated",
  );
  if (settled.kind === "left") return await releaseAlert(slack, id, release);
  await keepAlert(slack, settled.alert, release);
  if (settled.opened) {
    await finish(slack, { cause: settled.opened.cause, asked: {} });
  }
}
