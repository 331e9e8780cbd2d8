import { keepAlert, releaseAlert } from "../../datastores/alerts/store.ts";
import { loadTeam } from "../../datastores/settings/store.ts";
import type { Alert, Muted } from "../../domain/alerts/alert.ts";
import { allow, type Decision, refuse } from "../../domain/decision.ts";
import type { Slack } from "../../slack/api.ts";
import { finish } from "../finish.ts";
import { holdAlert } from "./held_alert.ts";
import { settleAlert } from "./settle_alert.ts";
import { showAlert } from "./show_alert.ts";

/** As in "Cannot <what>". */
export const MUTE = "keep the alert quiet";
const UNMUTE = "show the alert again";

/** Why something about an alert cannot be done at this moment. */
export function alertBusy(what: string) {
  return refuse(
    "being_done",
    `Cannot ${what}: it is being changed at this moment. Try again in half a minute`,
  );
}

/**
 * Somebody says that an alert is no incident: it is kept quiet for a time.
 *
 * @throws SlackApiError, or HeldByTwin when this step was delivered twice
 */
export async function mute(
  slack: Slack,
  id: string,
  muted: Muted,
): Promise<Decision<Alert>> {
  const why = muted.why.trim();
  if (!why) {
    return refuse(
      "text_missing",
      `Cannot ${MUTE}: say in a few words why it is no incident`,
    );
  }
  const [team, held] = await Promise.all([
    loadTeam(slack),
    holdAlert(slack, id),
  ]);
  if (!held) return alertBusy(MUTE);
  const { alert, release, repeat } = held;
  if (!alert || alert.incident) {
    await releaseAlert(slack, id, release);
    return refuse(
      "already_so",
      `Cannot ${MUTE}: ${
        alert
          ? "it belongs to an incident. Decline that one instead"
          : "nothing is known of it any more"
      }`,
    );
  }
  const now = Date.now();
  const shown = await showAlert(
    { slack, team, repeat, now, cameAt: now },
    { ...alert, muted: { ...muted, why } },
  );
  await keepAlert(slack, shown, release);
  return allow(shown);
}

/**
 * Takes back that an alert is kept quiet: what fires is treated as if it had just come.
 *
 * @throws SlackApiError, or HeldByTwin when this step was delivered twice
 */
export async function unmute(
  slack: Slack,
  id: string,
): Promise<Decision<Alert>> {
  const [team, held] = await Promise.all([
    loadTeam(slack),
    holdAlert(slack, id),
  ]);
  if (!held) return alertBusy(UNMUTE);
  const { alert, release, repeat } = held;
  if (!alert?.muted) {
    await releaseAlert(slack, id, release);
    return refuse("already_so", `Cannot ${UNMUTE}: it is not kept quiet`);
  }
  const { muted: _, ...unmuted } = alert;
  const now = Date.now();
  const settled = await settleAlert(
    { slack, team, repeat, now, cameAt: now },
    unmuted,
    alert.state === "firing" ? "repeated" : "cleared",
  );
  if (settled.kind === "left") {
    await releaseAlert(slack, id, release);
    return alertBusy(UNMUTE);
  }
  await keepAlert(slack, settled.alert, release);
  if (settled.opened) {
    await finish(slack, { cause: settled.opened.cause, asked: {} });
  }
  return allow(settled.alert);
}
