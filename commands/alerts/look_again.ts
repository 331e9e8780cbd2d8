import {
  getAlert,
  keepAlert,
  putAside,
  releaseAlert,
  removeHot,
} from "../../datastores/alerts/store.ts";
import type { Team } from "../../datastores/settings/store.ts";
import type { Alert, News } from "../../domain/alerts/alert.ts";
import { type Due, dueOf, unheard } from "../../domain/alerts/due.ts";
import type { Slack } from "../../slack/api.ts";
import { finish } from "../finish.ts";
import { holdAlert } from "./held_alert.ts";
import { settleAlert } from "./settle_alert.ts";

/** Around an alert of which nothing has come. */
export interface LookedAt {
  team: Team;
  /** Whether its incident is open. */
  isHandled: boolean;
  /** Milliseconds since 1970. */
  now: number;
}

/**
 * Looks anew at an alert: what was kept from people for a time is treated as if
 * it had just come, what nobody hears of any more as if it had cleared, and what
 * is over is put away.
 *
 * @throws SlackApiError, or HeldByTwin when this step was delivered twice
 */
export async function lookAgain(
  slack: Slack,
  id: string,
  { team, isHandled, now }: LookedAt,
): Promise<void> {
  const held = await holdAlert(slack, id);
  if (!held) return;
  const { alert, repeat, release } = held;
  // Something may have come since it was found due.
  const due = alert && dueOf(alert, team.settings, isHandled, now);
  if (!alert || !due) return await releaseAlert(slack, id, release);
  if (due === "aside") return await putAside(slack, alert);
  const [next, news] = asDue(alert, due, now);
  const around = { slack, team, repeat, now, cameAt: now };
  const settled = await settleAlert(around, next, news);
  if (settled.kind === "left") return await releaseAlert(slack, id, release);
  await keepAlert(slack, settled.alert, release);
  if (settled.opened) {
    await finish(slack, { cause: settled.opened.cause, asked: {} });
  }
}

function asDue(
  alert: Alert,
  due: Exclude<Due, "aside">,
  now: number,
): [Alert, News] {
  if (due === "unheard") return [unheard(alert, now), "cleared"];
  if (alert.state === "cleared") return [alert, "cleared"];
  const { muted, ...unmuted } = alert;
  const again = muted && muted.until > now ? alert : unmuted;
  return [{ ...again, held: "" }, "repeated"];
}

/**
 * Removes what a claim has left where there is no alert.
 *
 * @throws SlackApiError, or HeldByTwin when this step was delivered twice
 */
export async function removeStub(slack: Slack, id: string): Promise<void> {
  const held = await holdAlert(slack, id);
  if (!held) return;
  if (await getAlert(slack, id)) {
    await releaseAlert(slack, id, held.release);
  } else await removeHot(slack, id);
}
