import type { Settings } from "../settings/settings.ts";
import type { Alert } from "./alert.ts";
import { covers } from "./route.ts";

/** Of what nothing was heard for so long, a monitor says nothing more. Milliseconds. */
export const UNHEARD_MS = 24 * 3_600_000;

/** What is over for so long is no longer looked at. Milliseconds. */
export const ASIDE_MS = 3_600_000;

/** What is to be done with an alert though nothing has come. */
export type Due =
  /** Its window or mute has ended, or its message does not show how it is. */
  | "anew"
  /** Nobody has heard of it for a day: it is taken as cleared. */
  | "unheard"
  /** It is over, and is put away. */
  | "aside";

/**
 * What is due of an alert.
 *
 * @param isHandled Whether its incident is open.
 * @param now Milliseconds since 1970.
 */
export function dueOf(
  alert: Alert,
  settings: Pick<Settings, "maintenance">,
  isHandled: boolean,
  now: number,
): Due | undefined {
  const { state, drawn, message, lastAt, clearedAt } = alert;
  if (state === "cleared") {
    const since = Math.max(lastAt, clearedAt);
    if (now - since >= UNHEARD_MS) return "aside";
    if (message && !drawn) return "anew";
    return now - since >= ASIDE_MS ? "aside" : undefined;
  }
  if (!isHandled && now - lastAt >= UNHEARD_MS) return "unheard";
  const isHeld = settings.maintenance.some((one) => covers(one, alert, now));
  if (alert.held) return isHeld ? undefined : "anew";
  if (alert.muted) return alert.muted.until <= now ? "anew" : undefined;
  return drawn ? undefined : "anew";
}

/** An alert of which nothing was heard any more. */
export function unheard(alert: Alert, now: number): Alert {
  return {
    ...alert,
    state: "cleared",
    turns: alert.turns + 1,
    clearedAt: now,
    endsAt: 0,
    unheard: true,
  };
}
