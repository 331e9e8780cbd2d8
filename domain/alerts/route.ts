import { isAtLeast } from "../monitors/urgency.ts";
import type { MaintenanceWindow, Settings } from "../settings/settings.ts";
import type { Alert } from "./alert.ts";

/** What becomes of an alert that fires and belongs to no incident yet. */
export type Route =
  /** Held back until a maintenance window ends. */
  | { kind: "hold"; window: MaintenanceWindow }
  /** Somebody has said that it is no incident. */
  | { kind: "muted" }
  /** People see it, and decide. */
  | { kind: "message" }
  | { kind: "incident" };

/** Where an alert goes, `now` in milliseconds since 1970. */
export function route(
  alert: Alert,
  settings: Settings,
  now: number,
): Route {
  const window = settings.maintenance.find((one) => covers(one, alert, now));
  if (window) return { kind: "hold", window };
  if (alert.muted && now < alert.muted.until) return { kind: "muted" };
  return isAtLeast(alert.urgency, settings.alertsOpenFrom)
    ? { kind: "incident" }
    : { kind: "message" };
}

/** Whether a window is open now and is about this alert: every condition that it has must hold. */
export function covers(
  { from, until, services, source, words }: MaintenanceWindow,
  alert: Pick<Alert, "service" | "source" | "title" | "labels">,
  now: number,
): boolean {
  const text = `${alert.title}\n${alert.labels}`.toLowerCase();
  return from <= now && now < until &&
    (!services.length || services.includes(alert.service)) &&
    (!source || source === alert.source) &&
    (!words || text.includes(words.toLowerCase()));
}
