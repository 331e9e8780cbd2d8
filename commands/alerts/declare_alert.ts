import { keepAlert, releaseAlert } from "../../datastores/alerts/store.ts";
import { loadTeam } from "../../datastores/settings/store.ts";
import { allow, type Decision, refuse } from "../../domain/decision.ts";
import type { Slack } from "../../slack/api.ts";
import { finish } from "../finish.ts";
import { holdAlert } from "./held_alert.ts";
import { alertBusy } from "./mute.ts";
import { openOrJoin } from "./open_or_join.ts";
import { showAlert } from "./show_alert.ts";

/** As in "Cannot <what>". */
const WHAT = "declare from the alert";

/**
 * Somebody says that an alert is an incident: it joins the open one of its
 * group, or one is opened that nobody has to look at first.
 *
 * @returns The incident's channel.
 * @throws SlackApiError, or HeldByTwin when this step was delivered twice
 */
export async function declareAlert(
  slack: Slack,
  id: string,
  person: string,
): Promise<Decision<string>> {
  const [team, held] = await Promise.all([
    loadTeam(slack),
    holdAlert(slack, id),
  ]);
  if (!held) return alertBusy(WHAT);
  const { alert, release, repeat } = held;
  const why = !alert
    ? "nothing is known of it any more. Declare with /incident"
    : alert.incident
    ? `it belongs to <#${alert.incident}> already`
    : alert.state === "cleared"
    ? "it has cleared. Declare with /incident if it is one all the same"
    : undefined;
  if (!alert || why) {
    await releaseAlert(slack, id, release);
    return refuse("already_so", `Cannot ${WHAT}: ${why}`);
  }
  const now = Date.now();
  const around = { slack, team, repeat, now, cameAt: now };
  const { muted: _, ...unmuted } = alert;
  const settled = await openOrJoin(around, { ...unmuted, held: "" }, person);
  if (settled.kind === "left" || !settled.alert.incident) {
    await releaseAlert(slack, id, release);
    return alertBusy(WHAT);
  }
  await keepAlert(slack, await showAlert(around, settled.alert), release);
  if (settled.opened) {
    await finish(slack, { cause: settled.opened.cause, asked: {} });
  }
  return allow(settled.alert.incident);
}
