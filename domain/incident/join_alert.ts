import { allow, type Decision, refuse } from "../decision.ts";
import type { AlertEvent, AlertSaid } from "./alert_events.ts";
import { statusOf } from "./lifecycle.ts";
import type { IncidentState } from "./record.ts";

/** As in "Cannot <what>". */
export const JOIN = "join the alert to the incident";

type Linked = Pick<IncidentState, "lifecycle" | "alerts">;

/** An alert belongs to an incident from now on, or fires in it again. */
export function joinAlert(
  state: Linked,
  said: AlertSaid,
): Decision<AlertEvent> {
  const over = whyOver(state);
  if (over) return over;
  const before = state.alerts.find(({ alert }) => alert === said.alert);
  if (before?.state === "firing") return already("it fires in it already");
  return allow({
    kind: "alert_joined",
    ...said,
    ...(before ? { again: true as const } : {}),
  });
}

/** An alert of an incident is well again. */
export function clearAlert(
  state: Linked,
  { alert, title }: Pick<AlertSaid, "alert" | "title">,
): Decision<AlertEvent> {
  const over = whyOver(state);
  if (over) return over;
  const before = state.alerts.find((one) => one.alert === alert);
  return before?.state === "firing"
    ? allow({ kind: "alert_cleared", alert, title })
    : already("it does not fire in it");
}

function whyOver({ lifecycle }: Linked): Decision<never> | undefined {
  return ["closed", "declined", "merged"].includes(statusOf(lifecycle))
    ? refuse("is_over", `Cannot ${JOIN}: the incident is over`)
    : undefined;
}

function already(why: string): Decision<never> {
  return refuse("already_so", `Cannot ${JOIN}: ${why}`);
}
